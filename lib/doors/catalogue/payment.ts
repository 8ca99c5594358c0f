import { adjustSettlement } from '@/lib/services/payment/operations/adjust-settlement'
import { approveAdvance } from '@/lib/services/payment/operations/approve-advance'
import { approveBatch } from '@/lib/services/payment/operations/approve-batch'
import { approvePayment } from '@/lib/services/payment/operations/approve-payment'
import { askAdvance } from '@/lib/services/payment/operations/ask-advance'
import { cancelAdvance } from '@/lib/services/payment/operations/cancel-advance'
import { confirmPayment } from '@/lib/services/payment/operations/confirm-payment'
import { correctAdvance } from '@/lib/services/payment/operations/correct-advance'
import { countFloat } from '@/lib/services/payment/operations/count-float'
import { createBatch } from '@/lib/services/payment/operations/create-batch'
import { createPayment } from '@/lib/services/payment/operations/create-payment'
import { drawFloat } from '@/lib/services/payment/operations/draw-float'
import { failPayment } from '@/lib/services/payment/operations/fail-payment'
import { makeBankFile } from '@/lib/services/payment/operations/make-bank-file'
import { mergeFarmers } from '@/lib/services/payment/operations/merge-farmers'
import { payAdvance } from '@/lib/services/payment/operations/pay-advance'
import { recordAdvance } from '@/lib/services/payment/operations/record-advance'
import { recordCharge } from '@/lib/services/payment/operations/record-charge'
import { rejectAdvance } from '@/lib/services/payment/operations/reject-advance'
import { removeCharge } from '@/lib/services/payment/operations/remove-charge'
import { retryPayment } from '@/lib/services/payment/operations/retry-payment'
import { returnFloat } from '@/lib/services/payment/operations/return-float'
import { reversePayment } from '@/lib/services/payment/operations/reverse-payment'
import { reverseSettlement } from '@/lib/services/payment/operations/reverse-settlement'
import { sendBatch } from '@/lib/services/payment/operations/send-batch'
import { sendPayment } from '@/lib/services/payment/operations/send-payment'
import { settleTrip } from '@/lib/services/payment/operations/settle-trip'
import { takeBankAnswer } from '@/lib/services/payment/operations/take-bank-answer'
import { advanceAllowance } from '@/lib/services/payment/queries/advance-allowance'
import { advanceLimitsLeft } from '@/lib/services/payment/queries/advance-limits-left'
import { getAdvance, listAdvances } from '@/lib/services/payment/queries/advances'
import { getBatch, listBatches } from '@/lib/services/payment/queries/batches'
import { listJournals, trialBalance } from '@/lib/services/payment/queries/books'
import { farmerCredit } from '@/lib/services/payment/queries/credit'
import { exportedFarmers, exportedJournals, journalPeriod } from '@/lib/services/payment/queries/export-journals'
import { farmerMeter } from '@/lib/services/payment/queries/farmer-meter'
import { getFloat, listFloats, ownFloat } from '@/lib/services/payment/queries/floats'
import { farmerLedger } from '@/lib/services/payment/queries/ledger'
import { matchBankAnswer } from '@/lib/services/payment/queries/match-bank-answer'
import { ageing, listOutstanding } from '@/lib/services/payment/queries/outstanding'
import { ownRepayment } from '@/lib/services/payment/queries/own-repayment'
import { getPayment, listPayments } from '@/lib/services/payment/queries/payments'
import { getSettlement, listSettlements } from '@/lib/services/payment/queries/settlements'
import { tripAdvances } from '@/lib/services/payment/queries/trip-advances'
import { tripCharges } from '@/lib/services/payment/queries/trip-charges'
import { upiOrder } from '@/lib/services/payment/queries/upi-order'
import type { AnyOperation, AnyQuery } from '../route'

export const paymentOperations: AnyOperation[] = [
  askAdvance,
  adjustSettlement,
  recordAdvance,
  approveAdvance,
  rejectAdvance,
  mergeFarmers,
  payAdvance,
  cancelAdvance,
  correctAdvance,
  settleTrip,
  reverseSettlement,
  createPayment,
  approvePayment,
  sendPayment,
  confirmPayment,
  failPayment,
  retryPayment,
  reversePayment,
  createBatch,
  approveBatch,
  sendBatch,
  makeBankFile,
  takeBankAnswer,
  recordCharge,
  removeCharge,
  drawFloat,
  returnFloat,
  countFloat,
]
export const paymentQueries: AnyQuery[] = [
  ownRepayment,
  listAdvances,
  getAdvance,
  advanceLimitsLeft,
  advanceAllowance,
  listSettlements,
  getSettlement,
  listPayments,
  getPayment,
  farmerLedger,
  tripAdvances,
  trialBalance,
  listJournals,
  journalPeriod,
  listFloats,
  ownFloat,
  getFloat,
  exportedFarmers,
  exportedJournals,
  listOutstanding,
  ageing,
  farmerCredit,
  listBatches,
  getBatch,
  matchBankAnswer,
  upiOrder,
  tripCharges,
  farmerMeter,
]
