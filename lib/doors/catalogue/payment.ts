import { approveAdvance } from '@/lib/services/payment/operations/approve-advance'
import { cancelAdvance } from '@/lib/services/payment/operations/cancel-advance'
import { correctAdvance } from '@/lib/services/payment/operations/correct-advance'
import { payAdvance } from '@/lib/services/payment/operations/pay-advance'
import { recordAdvance } from '@/lib/services/payment/operations/record-advance'
import { rejectAdvance } from '@/lib/services/payment/operations/reject-advance'
import { advanceLimitsLeft } from '@/lib/services/payment/queries/advance-limits-left'
import { getAdvance, listAdvances } from '@/lib/services/payment/queries/advances'
import type { AnyOperation, AnyQuery } from '../route'

export const paymentOperations: AnyOperation[] = [
  recordAdvance,
  approveAdvance,
  rejectAdvance,
  payAdvance,
  cancelAdvance,
  correctAdvance,
]
export const paymentQueries: AnyQuery[] = [listAdvances, getAdvance, advanceLimitsLeft]
