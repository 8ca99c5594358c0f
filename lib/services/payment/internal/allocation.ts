import { sql } from 'drizzle-orm'
import { requireStatus } from '@/lib/access/versions'
import { happened, type NewEvent } from '@/lib/events/book'
import { conflict, invalid } from '@/lib/kernel/errors'
import { insist } from '@/lib/kernel/result'
import { pgArray, type Tx } from '@/lib/platform/db'
import { paymentEvents } from '../events'
import { paymentAmountRefusal, type SettlementState } from '../rules/payment-states'
import { settlementStream } from './lock'

export type Due = {
  id: string
  number: string
  farmerId: string
  deliveryId: string
  tripId: string
  status: SettlementState
  finalAmountPaise: number
  allocatedPaise: number
  paidPaise: number
  isDisputed: boolean
  version: number
}
export type Allocation = { settlementId: string; amountPaise: number }

/** A line of the delivery is questioned and not answered: nothing is paid on it. Speaks of the settlement as `s`. */
export const isDisputed = sql`exists (select 1 from delivery.disputes q
  where q.organization_id = s.organization_id and q.delivery_id = s.delivery_id and q.status = 'open')`

const columns = sql`s.id, s.number, s.farmer_id as "farmerId", s.delivery_id as "deliveryId", s.trip_id as "tripId",
  s.status, s.final_amount_paise as "finalAmountPaise", s.allocated_paise as "allocatedPaise",
  s.paid_paise as "paidPaise", ${isDisputed} as "isDisputed", s.version`

/** Settlements by id, the oldest first. Ledger held. @throws DomainError invalid for an unknown one or another farmer's. */
export async function settlementsToPay(
  tx: Tx,
  organizationId: string,
  farmerId: string,
  ids: readonly string[],
): Promise<Due[]> {
  const rows = await tx.execute<Due>(sql`
    select ${columns} from payment.settlements s
    where s.organization_id = ${organizationId} and s.farmer_id = ${farmerId}
      and s.id = any (${pgArray(ids)}::uuid[]) order by s.settled_at, s.number`)
  const known = new Set(rows.map((row) => row.id))
  const faults = ids.flatMap((id, index) =>
    known.has(id)
      ? []
      : [{ path: `settlementIds.${index}`, message: 'This farmer has no settlement with this number.' }],
  )
  if (faults.length > 0) throw invalid(faults)
  return [...rows]
}

/**
 * Spreads an amount (paise; all that is due when absent) over settlements, the oldest first.
 * @throws DomainError conflict for a reversed, paid or disputed one; invalid `payment.exceeds-due`.
 */
export function allocate(settlements: Due[], amountPaise?: number): { amountPaise: number; allocations: Allocation[] } {
  for (const { status, number, isDisputed } of settlements) {
    const words = status === 'reversed' ? 'reversed' : 'already paid'
    requireStatus(status, ['settled'], `settlement.is-${status}`, `Settlement ${number} is ${words}.`)
    if (isDisputed)
      throw conflict('settlement.is-disputed', `Settlement ${number} is questioned. Answer the dispute first.`)
  }
  const duePaise = settlements.reduce((sum, one) => sum + one.finalAmountPaise - one.allocatedPaise, 0)
  const wholePaise = amountPaise ?? duePaise
  insist(paymentAmountRefusal(wholePaise, duePaise))
  const allocations: Allocation[] = []
  let left = wholePaise
  for (const one of settlements) {
    const part = Math.min(left, one.finalAmountPaise - one.allocatedPaise)
    if (part > 0) allocations.push({ settlementId: one.id, amountPaise: part })
    left -= part
  }
  return { amountPaise: wholePaise, allocations }
}

/** What a payment pays, with the settlements as they stand. Ledger held. */
export async function allocationsOf(
  tx: Tx,
  organizationId: string,
  paymentId: string,
): Promise<(Due & { amountPaise: number })[]> {
  const rows = await tx.execute<Due & { amountPaise: number }>(sql`
    select ${columns}, x.amount_paise as "amountPaise" from payment.allocations x
    join payment.settlements s on s.organization_id = x.organization_id and s.id = x.settlement_id
    where x.organization_id = ${organizationId} and x.payment_id = ${paymentId} order by s.settled_at, s.number`)
  return [...rows]
}

/** A settlement of which nothing is left to pay is paid; deliveries and trips follow by the event. */
export const settlementEvent = (due: Due, name: 'settlement.paid' | 'settlement.unpaid'): NewEvent =>
  happened(paymentEvents, settlementStream(due), name, {
    settlementId: due.id,
    deliveryId: due.deliveryId,
    tripId: due.tripId,
    farmerId: due.farmerId,
  })
