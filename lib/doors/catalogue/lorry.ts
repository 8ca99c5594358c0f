import { addLorry } from '@/lib/services/lorry/operations/add-lorry'
import { assignLorry } from '@/lib/services/lorry/operations/assign-lorry'
import { changeLorry } from '@/lib/services/lorry/operations/change-lorry'
import { grantRequest } from '@/lib/services/lorry/operations/grant-request'
import { markOut } from '@/lib/services/lorry/operations/mark-out'
import { releaseLorry } from '@/lib/services/lorry/operations/release-lorry'
import { withdrawRequest } from '@/lib/services/lorry/operations/withdraw-request'
import { getLorry, listLorries } from '@/lib/services/lorry/queries/lorries'
import type { AnyOperation, AnyQuery } from '../route'

export const lorryOperations: AnyOperation[] = [
  addLorry,
  changeLorry,
  assignLorry,
  markOut,
  releaseLorry,
  grantRequest,
  withdrawRequest,
]
export const lorryQueries: AnyQuery[] = [listLorries, getLorry]
