import { z } from 'zod'
import { operation } from '@/lib/access/operation'
import { requireStatus, requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { refused } from '@/lib/kernel/errors'
import { formatKg } from '@/lib/kernel/weight'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { applyFrozen } from '../internal/apply-frozen'
import { deliveryStream, lockWholeTrip, tripStream } from '../internal/lock'
import { disputedAmong } from '../internal/lock-dispute'
import { undecidedMismatch } from '../internal/undecided-mismatch'
import { mayDecide } from '../policy'
import { allQuestioned } from '../rules/dispute'
import { TripRef } from '../schema'

const Frozen = z.object({
  deliveryId: z.uuid(),
  farmerId: z.uuid(),
  bagCount: z.number().int(),
  grossWeightGrams: z.number().int(),
  standardDeductionGrams: z.number().int(),
  qualityDeductionGrams: z.number().int(),
  netWeightGrams: z.number().int(),
  pricePaisePerKg: z.number().int(),
  totalValuePaise: z.number().int(),
})
export type FrozenDelivery = z.infer<typeof Frozen>

/**
 * Fixes the priced deliveries of a trip for settling, but for those that are questioned: they wait, and the trip with
 * them, while all others are settled. After a reversal only the reversed ones are priced again, and only
 * those are given back. Called by settling, in the same transaction.
 */
export const freezeTrip = operation({
  name: 'trip.freeze',
  summary: 'Fixes the priced deliveries of a trip for settling',
  permission: 'settlement:post',
  book: deliveryEvents,
  apply: deliveryAppliers,
  applyAll: applyFrozen,
  input: TripRef,
  output: z.object({
    trip: z.object({ id: z.uuid(), scheduledOn: z.string(), lorryId: z.uuid(), fieldManagerId: z.uuid() }),
    deliveries: z.array(Frozen),
  }),
  subject: (tx, input, ctx) => lockWholeTrip(tx, ctx.organizationId, input.tripId),
  allow: mayDecide,
  run: async ({ ctx, tx, input, subject: { trip, deliveries } }) => {
    requireVersion(trip, input.expectedVersion)
    requireStatus(trip.status, ['priced'], 'trip.not-priced', notPriced(trip.status))
    const mismatchGrams = undecidedMismatch(ctx, trip)
    if (mismatchGrams !== null) throw refused('trip.weighbridge-mismatch', offBy(mismatchGrams))
    const left = deliveries.filter((delivery) => delivery.status === 'priced')
    const leftIds = left.map((delivery) => delivery.id)
    const disputed = await disputedAmong(tx, ctx.organizationId, leftIds)
    const priced = left.filter((delivery) => !disputed.has(delivery.id))
    if (disputed.size > 0 && priced.length === 0) throw allQuestioned(disputed.size)
    if (priced.length === 0) throw refused('trip.nothing-to-settle', 'Nothing on this trip is waiting to be settled.')
    const events = priced.map((delivery) =>
      happened(deliveryEvents, deliveryStream(delivery), 'delivery.settled', {
        deliveryId: delivery.id,
        tripId: trip.id,
      }),
    )
    // What is questioned waits alone; the trip is settled with its last delivery.
    if (disputed.size === 0)
      events.push(happened(deliveryEvents, tripStream(trip), 'trip.settled', { tripId: trip.id }))
    const { id, scheduledOn, lorryId, fieldManagerId } = trip
    return { result: { trip: { id, scheduledOn, lorryId, fieldManagerId }, deliveries: priced.map(frozen) }, events }
  },
})

const offBy = (grams: number): string =>
  `The weighbridge shows ${formatKg(Math.abs(grams))} kg ${grams > 0 ? 'more' : 'less'} than the bags. Return the trip for correction, or accept the difference with a reason on the trip's page.`

const notPriced = (status: string): string =>
  status === 'settled' || status === 'closed'
    ? 'This trip is already settled.'
    : 'Price every farmer of this trip first.'

const frozen = (delivery: Awaited<ReturnType<typeof lockWholeTrip>>['deliveries'][number]): FrozenDelivery => ({
  deliveryId: delivery.id,
  farmerId: delivery.farmerId,
  bagCount: delivery.bagCount,
  grossWeightGrams: delivery.grossWeightGrams,
  standardDeductionGrams: delivery.standardDeductionGrams,
  qualityDeductionGrams: delivery.qualityDeductionGrams,
  netWeightGrams: delivery.netWeightGrams,
  pricePaisePerKg: delivery.pricePaisePerKg!,
  totalValuePaise: delivery.totalValuePaise!,
})
