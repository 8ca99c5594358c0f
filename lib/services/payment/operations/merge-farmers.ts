import { and, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { advances } from '@/db/schema/payment'
import type { Ctx } from '@/lib/access/ctx'
import { operation } from '@/lib/access/operation'
import { happened, type NewEvent } from '@/lib/events/book'
import { refused } from '@/lib/kernel/errors'
import { formatRupees } from '@/lib/kernel/money'
import type { Tx } from '@/lib/platform/db'
import { followMerge } from '@/lib/services/delivery/operations/follow-merge'
import { endRecord } from '@/lib/services/farmer/operations/end-record'
import { mayMerge } from '@/lib/services/farmer/policy'
import { MergeFarmers } from '@/lib/services/farmer/schema'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { type Advance, advanceStream, holdLedger } from '../internal/lock'
import { numbered, today } from '../internal/write-journal'
import { advanceMovedLines } from '../rules/journal'

/**
 * Two records of one person become one: open advances and unsettled deliveries go to the record that goes on, settled ones
 * stay where their slips were printed. Here, because money is the last to follow: farmer and delivery are called from it.
 */
export const mergeFarmers = operation({
  name: 'payment.merge-farmers',
  summary: 'Merges a farmer’s record into another of the same person',
  permission: 'farmer:write',
  book: paymentEvents,
  apply: paymentAppliers,
  http: { method: 'POST', path: '/farmers/{id}/merge', params: { id: 'farmerId' } },
  input: MergeFarmers,
  output: z.object({
    farmerId: z.uuid(),
    movedAdvances: z.number().int(),
    movedDeliveries: z.number().int(),
  }),
  subject: (tx, _input, ctx) => holdLedger(tx, ctx.organizationId),
  allow: mayMerge,
  run: async ({ ctx, tx, input, call }) => {
    const { farmerId, intoFarmerId } = input
    await call(endRecord, input)
    await requireNothingDue(tx, ctx, farmerId)
    const { count: movedDeliveries } = await call(followMerge, { farmerId, intoFarmerId })
    const open = await openAdvances(tx, ctx, farmerId)
    const events: NewEvent[] = []
    for (const advance of open) events.push(await moved(tx, ctx, advance, intoFarmerId))
    const result = { farmerId: intoFarmerId, movedAdvances: open.length, movedDeliveries }
    return { result, events: events.length > 0 ? events : { none: 'no open advances; the others tell of the rest' } }
  },
})

/** @throws DomainError refused: money that is on its way goes to the account it was promised to. */
async function requireNothingDue(tx: Tx, { organizationId }: Ctx, farmerId: string): Promise<void> {
  const [row] = await tx.execute<{ due: number }>(sql`
    select coalesce(sum(final_amount_paise - paid_paise), 0)::bigint as due from payment.settlements
    where organization_id = ${organizationId} and farmer_id = ${farmerId} and status <> 'reversed'`)
  if (row!.due !== 0)
    throw refused(
      'farmer.has-money-due',
      `${formatRupees(row!.due)} is still to be paid under this record. Pay it and confirm the payment, then merge.`,
    )
}

const OPEN = ['requested', 'approved', 'paid', 'part_recovered']

const openAdvances = async (tx: Tx, { organizationId }: Ctx, farmerId: string) =>
  (await tx
    .select()
    .from(advances)
    .where(
      and(eq(advances.organizationId, organizationId), eq(advances.farmerId, farmerId), inArray(advances.status, OPEN)),
    )
    .orderBy(advances.paidOn, advances.id)) as Advance[]

async function moved(tx: Tx, ctx: Ctx, advance: Advance, farmerId: string): Promise<NewEvent> {
  const { id: advanceId, farmerId: fromFarmerId } = advance
  const openPaise = advance.amountPaise - advance.recoveredPaise - advance.cancelledPaise
  const journal = advance.paidAt
    ? await numbered(tx, ctx, {
        ...{ kind: 'advance-moved', sourceType: 'advance', sourceId: advanceId, businessOn: today(ctx) },
        lines: advanceMovedLines(fromFarmerId, farmerId, openPaise),
      })
    : null
  const payload = { advanceId, farmerId, fromFarmerId, journal }
  return happened(paymentEvents, advanceStream(advance), 'advance.moved', payload)
}
