import { addLorry } from '@/lib/services/lorry/operations/add-lorry'
import { answerQuestion } from '@/lib/services/lorry/operations/answer-question'
import { askQuestion } from '@/lib/services/lorry/operations/ask-question'
import { assignLorry } from '@/lib/services/lorry/operations/assign-lorry'
import { cancelUndecided } from '@/lib/services/lorry/operations/cancel-request'
import { changeLorry } from '@/lib/services/lorry/operations/change-lorry'
import { changeLorryRequest } from '@/lib/services/lorry/operations/change-request'
import { grantRequest } from '@/lib/services/lorry/operations/grant-request'
import { markOut } from '@/lib/services/lorry/operations/mark-out'
import { rejectRequest } from '@/lib/services/lorry/operations/reject-request'
import { releaseLorry } from '@/lib/services/lorry/operations/release-lorry'
import { requestLorry } from '@/lib/services/lorry/operations/request-lorry'
import { withdrawRequest } from '@/lib/services/lorry/operations/withdraw-request'
import { getLorry, listLorries } from '@/lib/services/lorry/queries/lorries'
import { getRequest, listRequests } from '@/lib/services/lorry/queries/requests'
import type { AnyOperation, AnyQuery } from '../route'

export const lorryOperations: AnyOperation[] = [
  requestLorry,
  changeLorryRequest,
  askQuestion,
  answerQuestion,
  rejectRequest,
  cancelUndecided,
  addLorry,
  changeLorry,
  assignLorry,
  markOut,
  releaseLorry,
  grantRequest,
  withdrawRequest,
]
export const lorryQueries: AnyQuery[] = [listLorries, getLorry, listRequests, getRequest]
