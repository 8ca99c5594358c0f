import { and, eq, sql } from 'drizzle-orm'
import { paymentAllocations, payments } from '@/db/schema/payment'
import type { AppliedEvent } from '@/lib/events/book'
import type { Tx } from '@/lib/platform/db'
import type { Journal } from '../events'
import { applyJournal } from './apply-journal'

type Created = {
  paymentId: string
  farmerId: string
  amountPaise: number
  method: string
  reference: string | null
  status: 'draft' | 'approved'
  allocations: { settlementId: string; amountPaise: number }[]
  createdBy: string
  batchId?: string
}
export async function applyPaymentCreated(tx: Tx, event: AppliedEvent<Created>): Promise<void> {
  const { paymentId, allocations, ...facts } = event.payload
  const { organizationId, version, at } = event
  await tx.insert(payments).values({ organizationId, id: paymentId, ...facts, version, createdAt: at })
  await tx
    .insert(paymentAllocations)
    .values(allocations.map((allocation) => ({ organizationId, paymentId, ...allocation })))
  await move(tx, event, { allocated: 1, paid: 0 })
}

export const applyPaymentApproved = (tx: Tx, event: AppliedEvent<{ paymentId: string; approvedBy: string }>) =>
  changePayment(tx, event, { status: 'approved', approvedBy: event.payload.approvedBy })

export const applyPaymentSent = (tx: Tx, event: AppliedEvent<{ paymentId: string }>) =>
  changePayment(tx, event, { status: 'sent' })

type Confirmed = { paymentId: string; reference: string | null; confirmedOn: string; journal: Journal }
export async function applyPaymentConfirmed(tx: Tx, event: AppliedEvent<Confirmed>): Promise<void> {
  const { reference, confirmedOn, journal } = event.payload
  await changePayment(tx, event, { status: 'confirmed', reference, confirmedOn, confirmedAt: event.at })
  await move(tx, event, { allocated: 0, paid: 1 })
  await applyJournal(tx, event, journal)
}

export async function applyPaymentFailed(
  tx: Tx,
  event: AppliedEvent<{ paymentId: string; reason: string }>,
): Promise<void> {
  await changePayment(tx, event, { status: 'failed', failureReason: event.payload.reason })
  await move(tx, event, { allocated: -1, paid: 0 })
}

/** What it was to pay is promised again; who approved it before has to look again above the threshold. */
export async function applyPaymentRetried(
  tx: Tx,
  event: AppliedEvent<{ paymentId: string; status: 'draft' | 'approved' }>,
): Promise<void> {
  await changePayment(tx, event, { status: event.payload.status, failureReason: null, approvedBy: null })
  await move(tx, event, { allocated: 1, paid: 0 })
}

type Reversed = { paymentId: string; reason: string; journal: Journal }
export async function applyPaymentReversed(tx: Tx, event: AppliedEvent<Reversed>): Promise<void> {
  await changePayment(tx, event, { status: 'reversed', failureReason: event.payload.reason })
  await move(tx, event, { allocated: -1, paid: -1 })
  await applyJournal(tx, event, event.payload.journal)
}

/** Books a payment's allocations onto their settlements; the table's check refuses more than is due. */
const move = (tx: Tx, event: AppliedEvent<{ paymentId: string }>, sign: { allocated: number; paid: number }) =>
  tx.execute(sql`
    update payment.settlements s set allocated_paise = s.allocated_paise + ${sign.allocated}::int * a.amount_paise,
      paid_paise = s.paid_paise + ${sign.paid}::int * a.amount_paise
    from payment.allocations a
    where a.organization_id = ${event.organizationId} and a.payment_id = ${event.payload.paymentId}
      and s.organization_id = a.organization_id and s.id = a.settlement_id`)

const changePayment = (
  tx: Tx,
  event: AppliedEvent<{ paymentId: string }>,
  change: Partial<typeof payments.$inferInsert>,
) =>
  tx
    .update(payments)
    .set({ ...change, version: event.version })
    .where(and(eq(payments.organizationId, event.organizationId), eq(payments.id, event.payload.paymentId)))
