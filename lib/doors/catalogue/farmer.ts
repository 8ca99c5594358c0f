import { acceptChange } from '@/lib/services/farmer/operations/accept-change'
import { addFarmer } from '@/lib/services/farmer/operations/add-farmer'
import { askChange } from '@/lib/services/farmer/operations/ask-change'
import { changeFarmer } from '@/lib/services/farmer/operations/change-farmer'
import { continueImport } from '@/lib/services/farmer/operations/continue-import'
import { endRecord } from '@/lib/services/farmer/operations/end-record'
import { handOverAccounts } from '@/lib/services/farmer/operations/hand-over-accounts'
import { mapImport } from '@/lib/services/farmer/operations/map-import'
import { moveGunnyBags } from '@/lib/services/farmer/operations/move-gunny-bags'
import { noteSignIn } from '@/lib/services/farmer/operations/note-sign-in'
import { refuseChange } from '@/lib/services/farmer/operations/refuse-change'
import { releaseAccount } from '@/lib/services/farmer/operations/release-account'
import { renewCard } from '@/lib/services/farmer/operations/renew-card'
import { revealAccount } from '@/lib/services/farmer/operations/reveal-account'
import { startImport } from '@/lib/services/farmer/operations/start-import'
import { undoImport } from '@/lib/services/farmer/operations/undo-import'
import { uploadImport } from '@/lib/services/farmer/operations/upload-import'
import { farmerCards } from '@/lib/services/farmer/queries/cards'
import { listChangeRequests, ownDetails } from '@/lib/services/farmer/queries/change-requests'
import { findDuplicates, getFarmer, listFarmers } from '@/lib/services/farmer/queries/farmers'
import { gunnyBagAccount } from '@/lib/services/farmer/queries/gunny-bags'
import { getImport, listImports } from '@/lib/services/farmer/queries/imports'
import { previewImport } from '@/lib/services/farmer/queries/preview-import'
import type { AnyOperation, AnyQuery } from '../route'

export const farmerOperations: AnyOperation[] = [
  addFarmer,
  changeFarmer,
  endRecord,
  moveGunnyBags,
  releaseAccount,
  renewCard,
  noteSignIn,
  askChange,
  acceptChange,
  refuseChange,
  revealAccount,
  handOverAccounts,
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
  gunnyBagAccount,
  listChangeRequests,
  ownDetails,
  listImports,
  getImport,
  previewImport,
]
