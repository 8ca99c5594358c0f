'use server'

import { action } from '@/lib/doors/action'
import { approveAdvance } from './operations/approve-advance'
import { approvePayment } from './operations/approve-payment'
import { cancelAdvance } from './operations/cancel-advance'
import { confirmPayment } from './operations/confirm-payment'
import { correctAdvance } from './operations/correct-advance'
import { createPayment } from './operations/create-payment'
import { failPayment } from './operations/fail-payment'
import { payAdvance } from './operations/pay-advance'
import { recordAdvance } from './operations/record-advance'
import { rejectAdvance } from './operations/reject-advance'
import { retryPayment } from './operations/retry-payment'
import { reversePayment } from './operations/reverse-payment'
import { reverseSettlement } from './operations/reverse-settlement'
import { sendPayment } from './operations/send-payment'
import { settleTrip } from './operations/settle-trip'

export const approveAdvanceAction = action(approveAdvance)
export const approvePaymentAction = action(approvePayment)
export const cancelAdvanceAction = action(cancelAdvance)
export const confirmPaymentAction = action(confirmPayment)
export const correctAdvanceAction = action(correctAdvance)
export const createPaymentAction = action(createPayment)
export const failPaymentAction = action(failPayment)
export const payAdvanceAction = action(payAdvance)
export const recordAdvanceAction = action(recordAdvance)
export const rejectAdvanceAction = action(rejectAdvance)
export const retryPaymentAction = action(retryPayment)
export const reversePaymentAction = action(reversePayment)
export const reverseSettlementAction = action(reverseSettlement)
export const sendPaymentAction = action(sendPayment)
export const settleTripAction = action(settleTrip)
