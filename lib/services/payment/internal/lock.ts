import { and, eq, inArray, sql } from 'drizzle-orm'
import { advances, payments, settlements } from '@/db/schema/payment'
import { notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import type { AdvanceState } from '../rules/advance-states'
import type { AdvanceMethod, PaymentMethod } from '../rules/methods'
import type { PaymentState, SettlementState } from '../rules/payment-states'

/** Words that only `apply` writes, and it takes them from the same closed lists. */
type Known<Row, Words> = Omit<Row, keyof Words> & Words
export type Advance = Known<typeof advances.$inferSelect, { status: AdvanceState; method: AdvanceMethod }>
export type Settlement = Known<typeof settlements.$inferSelect, { status: SettlementState }>
export type Payment = Known<typeof payments.$inferSelect, { status: PaymentState; method: PaymentMethod }>

export const JOURNAL_NUMBERS = 'journal'

/**
 * Takes `count` consecutive numbers of an organization's series and gives the first. The row stays locked to the end of
 * the transaction, so that a number is never skipped: who fails gives it back.
 */
export async function takeNumbers(tx: Tx, organizationId: string, series: string, count: number): Promise<number> {
  const [row] = await tx.execute<{ value: number }>(sql`
    insert into payment.counters (organization_id, name, value) values (${organizationId}, ${series}, ${count})
    on conflict (organization_id, name) do update set value = payment.counters.value + excluded.value
    returning value`)
  return row!.value - count + 1
}

/**
 * Holds the organization's ledger to the end of the transaction. Whoever changes money waits here first, before any
 * sum or row is read: no limit is passed together and no two operations lock each other out.
 */
export const holdLedger = (tx: Tx, organizationId: string): Promise<number> =>
  takeNumbers(tx, organizationId, JOURNAL_NUMBERS, 0)

/** An advance, with the ledger held. @throws not_found */
export async function lockAdvance(tx: Tx, organizationId: string, advanceId: string): Promise<Advance> {
  await holdLedger(tx, organizationId)
  const [advance] = await tx
    .select()
    .from(advances)
    .where(and(eq(advances.organizationId, organizationId), eq(advances.id, advanceId)))
  if (!advance) throw notFound('advance')
  return advance as Advance
}

/** A settlement, with the ledger held. @throws not_found */
export async function lockSettlement(tx: Tx, organizationId: string, settlementId: string): Promise<Settlement> {
  await holdLedger(tx, organizationId)
  const [settlement] = await tx
    .select()
    .from(settlements)
    .where(and(eq(settlements.organizationId, organizationId), eq(settlements.id, settlementId)))
  if (!settlement) throw notFound('settlement')
  return settlement as Settlement
}

/** A payment, with the ledger held. @throws not_found */
export async function lockPayment(tx: Tx, organizationId: string, paymentId: string): Promise<Payment> {
  await holdLedger(tx, organizationId)
  const [payment] = await tx
    .select()
    .from(payments)
    .where(and(eq(payments.organizationId, organizationId), eq(payments.id, paymentId)))
  if (!payment) throw notFound('payment')
  return payment as Payment
}

/** Payments by id, with the ledger held. @throws not_found when one of them is unknown */
export async function lockPayments(
  tx: Tx,
  organizationId: string,
  paymentIds: readonly string[],
): Promise<Map<string, Payment>> {
  await holdLedger(tx, organizationId)
  const own = and(eq(payments.organizationId, organizationId), inArray(payments.id, [...paymentIds]))
  const rows = await tx.select().from(payments).where(own)
  const known = new Map(rows.map((row) => [row.id, row as Payment]))
  if (paymentIds.some((id) => !known.has(id))) throw notFound('payment')
  return known
}

export const advanceStream = ({ id, version }: Pick<Advance, 'id' | 'version'>) => ({ type: 'advance', id, version })
export const settlementStream = ({ id, version }: Pick<Settlement, 'id' | 'version'>) => ({
  type: 'settlement',
  id,
  version,
})
export const paymentStream = ({ id, version }: Pick<Payment, 'id' | 'version'>) => ({ type: 'payment', id, version })
