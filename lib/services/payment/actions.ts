'use server'

import { action } from '@/lib/doors/action'
import { adjustSettlement } from './operations/adjust-settlement'
import { approveAdvance } from './operations/approve-advance'
import { approveBatch } from './operations/approve-batch'
import { approvePayment } from './operations/approve-payment'
import { cancelAdvance } from './operations/cancel-advance'
import { confirmPayment } from './operations/confirm-payment'
import { correctAdvance } from './operations/correct-advance'
import { countFloat } from './operations/count-float'
import { createBatch } from './operations/create-batch'
import { createPayment } from './operations/create-payment'
import { drawFloat } from './operations/draw-float'
import { failPayment } from './operations/fail-payment'
import { makeBankFile } from './operations/make-bank-file'
import { mergeFarmers } from './operations/merge-farmers'
import { payAdvance } from './operations/pay-advance'
import { recordAdvance } from './operations/record-advance'
import { recordCharge } from './operations/record-charge'
import { rejectAdvance } from './operations/reject-advance'
import { removeCharge } from './operations/remove-charge'
import { retryPayment } from './operations/retry-payment'
import { returnFloat } from './operations/return-float'
import { reversePayment } from './operations/reverse-payment'
import { reverseSettlement } from './operations/reverse-settlement'
import { sendBatch } from './operations/send-batch'
import { sendPayment } from './operations/send-payment'
import { settleTrip } from './operations/settle-trip'
import { takeBankAnswer } from './operations/take-bank-answer'

export const adjustSettlementAction = action(adjustSettlement)
export const approveAdvanceAction = action(approveAdvance)
export const approvePaymentAction = action(approvePayment)
export const cancelAdvanceAction = action(cancelAdvance)
export const confirmPaymentAction = action(confirmPayment)
export const correctAdvanceAction = action(correctAdvance)
export const createPaymentAction = action(createPayment)
export const failPaymentAction = action(failPayment)
export const mergeFarmersAction = action(mergeFarmers)
export const payAdvanceAction = action(payAdvance)
export const recordAdvanceAction = action(recordAdvance)
export const rejectAdvanceAction = action(rejectAdvance)
export const retryPaymentAction = action(retryPayment)
export const reversePaymentAction = action(reversePayment)
export const reverseSettlementAction = action(reverseSettlement)
export const sendPaymentAction = action(sendPayment)
export const settleTripAction = action(settleTrip)
export const createBatchAction = action(createBatch)
export const approveBatchAction = action(approveBatch)
export const sendBatchAction = action(sendBatch)
export const makeBankFileAction = action(makeBankFile)
export const drawFloatAction = action(drawFloat)
export const returnFloatAction = action(returnFloat)
export const countFloatAction = action(countFloat)
export const recordChargeAction = action(recordCharge)
export const removeChargeAction = action(removeCharge)
export const takeBankAnswerAction = action(takeBankAnswer)
