import { z } from 'zod'
import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import type { NewEvent } from '@/lib/events/book'
import { type FieldFault, invalid } from '@/lib/kernel/errors'
import { type FrozenDelivery, freezeTrip } from '@/lib/services/delivery/operations/freeze-trip'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { applySettledTrip } from '../internal/apply-settled-trip'
import { holdLedger, JOURNAL_NUMBERS, takeNumbers } from '../internal/lock'
import { advancesOut } from '../internal/open-advances'
import { requireKnownTrip } from '../internal/require-known'
import { seriesOf, settleDelivery } from '../internal/settle-delivery'
import { sharesOfTrip } from '../internal/trip-charges'
import { mayDecide } from '../policy'
import { loadSettlements } from '../queries/settlements'
import { SettleTrip } from '../schema'
import { SettlementWithRecoveries } from '../view'

/** Every delivery of a priced trip gets its settlement, all or none. The trip is frozen in the same transaction. */
export const settleTrip = operation({
  name: 'payment.settle-trip',
  summary: 'Settles every delivery of a priced trip and recovers advances, the oldest first',
  permission: 'settlement:post',
  book: paymentEvents,
  apply: paymentAppliers,
  applyAll: applySettledTrip,
  http: { method: 'POST', path: '/trips/{id}/settle', params: { id: 'tripId' } },
  input: SettleTrip,
  output: z.object({ settlements: z.array(SettlementWithRecoveries) }),
  subject: async (tx, input, ctx) => {
    await requireKnownTrip(tx, ctx.organizationId, input.tripId)
    await holdLedger(tx, ctx.organizationId)
  },
  allow: mayDecide,
  run: async ({ ctx, tx, input, call }) => {
    const { trip, deliveries } = await call(freezeTrip, {
      tripId: input.tripId,
      expectedVersion: input.expectedVersion,
    })
    const wanted = recoveryByFarmer(input.advanceRecovery ?? [], deliveries)
    const farmerIds = deliveries.map((delivery) => delivery.farmerId)
    const out = await advancesOut(tx, ctx.organizationId, farmerIds, ctx.organization.timeZone)
    const charges = await sharesOfTrip(tx, ctx.organizationId, trip.id)
    const series = seriesOf(ctx)
    // What is worth nothing moves no money, and has no journal.
    const worth = deliveries.filter((delivery) => delivery.totalValuePaise > 0).length
    const [first, firstJournal] = await Promise.all([
      takeNumbers(tx, ctx.organizationId, series, deliveries.length),
      takeNumbers(tx, ctx.organizationId, JOURNAL_NUMBERS, worth),
    ])
    let journalNumber = firstJournal
    const events: NewEvent[] = []
    const settlementIds: string[] = []
    for (const [index, delivery] of deliveries.entries()) {
      const settled = settleDelivery(ctx, {
        tripId: trip.id,
        delivery,
        advances: out.filter((advance) => advance.farmerId === delivery.farmerId),
        charges: charges.get(delivery.deliveryId) ?? [],
        recoverPaise: wanted.get(delivery.farmerId),
        series,
        sequenceNumber: first + index,
        nextJournalNumber: () => journalNumber++,
        settledBy: memberIdOf(ctx.actor)!,
      })
      settlementIds.push(settled.settlementId)
      events.push(...settled.events)
    }
    return { result: settlementIds, events }
  },
  view: async (tx, { ctx, result }) => ({ settlements: await loadSettlements(tx, ctx, result) }),
})

/** @throws DomainError invalid for a farmer twice, or one that is not on the trip. */
function recoveryByFarmer(
  wanted: { farmerId: string; amountPaise: number }[],
  deliveries: FrozenDelivery[],
): Map<string, number> {
  const onTrip = new Set(deliveries.map((delivery) => delivery.farmerId))
  const faults: FieldFault[] = wanted.flatMap(({ farmerId }, index) => {
    const path = `advanceRecovery.${index}.farmerId`
    if (!onTrip.has(farmerId)) return [{ path, message: 'This farmer has nothing to settle on this trip.' }]
    const isTwice = wanted.findIndex((other) => other.farmerId === farmerId) < index
    return isTwice ? [{ path, message: 'This farmer stands here twice.' }] : []
  })
  if (faults.length > 0) throw invalid(faults)
  return new Map(wanted.map(({ farmerId, amountPaise }) => [farmerId, amountPaise]))
}
