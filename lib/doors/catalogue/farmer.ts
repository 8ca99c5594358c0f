import { addFarmer } from '@/lib/services/farmer/operations/add-farmer'
import { changeFarmer } from '@/lib/services/farmer/operations/change-farmer'
import { continueImport } from '@/lib/services/farmer/operations/continue-import'
import { mapImport } from '@/lib/services/farmer/operations/map-import'
import { noteSignIn } from '@/lib/services/farmer/operations/note-sign-in'
import { renewCard } from '@/lib/services/farmer/operations/renew-card'
import { revealAccount } from '@/lib/services/farmer/operations/reveal-account'
import { startImport } from '@/lib/services/farmer/operations/start-import'
import { undoImport } from '@/lib/services/farmer/operations/undo-import'
import { uploadImport } from '@/lib/services/farmer/operations/upload-import'
import { farmerCards } from '@/lib/services/farmer/queries/cards'
import { findDuplicates, getFarmer, listFarmers } from '@/lib/services/farmer/queries/farmers'
import { getImport, listImports } from '@/lib/services/farmer/queries/imports'
import { previewImport } from '@/lib/services/farmer/queries/preview-import'
import type { AnyOperation, AnyQuery } from '../route'

export const farmerOperations: AnyOperation[] = [
  addFarmer,
  changeFarmer,
  renewCard,
  noteSignIn,
  revealAccount,
  uploadImport,
  mapImport,
  startImport,
  continueImport,
  undoImport,
]
export const farmerQueries: AnyQuery[] = [
  listFarmers,
  getFarmer,
  findDuplicates,
  farmerCards,
  listImports,
  getImport,
  previewImport,
]
