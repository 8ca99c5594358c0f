import type { Appliers } from '@/lib/events/book'
import type { paymentEvents } from './events'
import { applySettlementAdjusted } from './internal/apply-adjustments'
import {
  applyAdvanceCancelled,
  applyAdvanceDecided,
  applyAdvanceGiven,
  applyAdvanceMoved,
  applyAdvancePaid,
  applyRecovered,
  applyRecoveryReversed,
} from './internal/apply-advances'
import { applyBankFileMade, applyBatchApproved, applyBatchCreated, applyBatchSent } from './internal/apply-batches'
import { applyChargeRecorded, applyChargeRemoved } from './internal/apply-charges'
import { applyFloatCounted, applyFloatMoved } from './internal/apply-floats'
import {
  applyPaymentApproved,
  applyPaymentConfirmed,
  applyPaymentCreated,
  applyPaymentFailed,
  applyPaymentRetried,
  applyPaymentReversed,
  applyPaymentSent,
} from './internal/apply-payments'
import { applySettlementPosted, applySettlementReversed, applySettlementStatus } from './internal/apply-settlements'

/** Event → tables, one function per event. The only writer of this service's tables; a rebuild runs the same functions. */
export const paymentAppliers: Appliers<typeof paymentEvents.payloads> = {
  'advance.requested': (tx, e) => applyAdvanceGiven(tx, e, 'requested'),
  'advance.recorded': (tx, e) => applyAdvanceGiven(tx, e, 'paid'),
  'advance.approved': (tx, e) => applyAdvanceDecided(tx, e, 'approved'),
  'advance.rejected': (tx, e) => applyAdvanceDecided(tx, e, 'rejected'),
  'advance.paid': applyAdvancePaid,
  'advance.recovered': applyRecovered,
  'advance.recovery-reversed': applyRecoveryReversed,
  'advance.cancelled': applyAdvanceCancelled,
  'advance.moved': applyAdvanceMoved,
  'settlement.posted': applySettlementPosted,
  'settlement.paid': (tx, e) => applySettlementStatus(tx, e, 'paid'),
  'settlement.unpaid': (tx, e) => applySettlementStatus(tx, e, 'settled'),
  'settlement.reversed': applySettlementReversed,
  'settlement.adjusted': applySettlementAdjusted,
  'payment.created': applyPaymentCreated,
  'payment.approved': applyPaymentApproved,
  'payment.sent': applyPaymentSent,
  'payment.confirmed': applyPaymentConfirmed,
  'payment.failed': applyPaymentFailed,
  'payment.retried': applyPaymentRetried,
  'payment.reversed': applyPaymentReversed,
  'float.drawn': (tx, e) => applyFloatMoved(tx, e, 'drawn'),
  'float.returned': (tx, e) => applyFloatMoved(tx, e, 'returned'),
  'float.counted': applyFloatCounted,
  'charge.recorded': applyChargeRecorded,
  'charge.removed': applyChargeRemoved,
  'batch.created': applyBatchCreated,
  'batch.approved': applyBatchApproved,
  'batch.sent': applyBatchSent,
  'batch.bank-file-made': applyBankFileMade,
  // A trace: what it booked stands in the events of the payments.
  'bank-answer.taken': async () => {},
}
