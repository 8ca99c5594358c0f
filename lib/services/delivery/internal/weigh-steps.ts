import type { z } from 'zod'
import type { Ctx } from '@/lib/access/ctx'
import { happened, type NewEvent } from '@/lib/events/book'
import { insist } from '@/lib/kernel/result'
import { deliveryEvents } from '../events'
import { bagCountRefusal } from '../rules/bag'
import type { OpenDelivery, RecordBags, SetMoisture } from '../schema'
import { clashEvents } from './clashes'
import { type Delivery, deliveryStream, type Trip, tripStream } from './lock'
import { moistureReading } from './moisture-reading'
import { acceptBags, reportedFrom, requireCorrectable, requireMoistureFirst, requireOpenTrip } from './weighing'

type Known = Pick<Delivery, 'id' | 'version' | 'moistureBp' | 'moistureDeviceId'>

/**
 * A farmer's bags as they are while one call about them is done after the other, before any of it is on the tables. Each
 * step gives its events and moves this on; one that throws has moved nothing.
 */
export type Weighing = { trip: Trip; delivery: Known | undefined; used: Set<number>; after: number }

export const weighing = (trip: Trip, delivery: Known | undefined, used = new Set<number>()): Weighing => ({
  trip: { ...trip },
  delivery: delivery && { ...delivery },
  used,
  after: 0,
})

/** A farmer comes onto the trip, with moisture and bags if they are there. The first one starts the trip. */
export function openStep(ctx: Ctx, now: Weighing, input: z.output<typeof OpenDelivery>, newId: string): NewEvent[] {
  const { trip, delivery } = now
  requireOpenTrip(trip)
  insist(bagCountRefusal(input.bagCount, input.bags?.length ?? 0))
  const next: Weighing = {
    ...now,
    delivery: delivery ?? { id: newId, version: 0, moistureBp: null, moistureDeviceId: null },
    used: new Set(now.used),
    trip: { ...trip },
  }
  const ref = { deliveryId: next.delivery!.id, tripId: trip.id }
  const events: NewEvent[] = []
  if (!trip.startedAt) {
    events.push(happened(deliveryEvents, tripStream(trip), 'trip.started', { tripId: trip.id }))
    next.trip.startedAt = ctx.now
  }
  const { fieldManagerId } = trip
  const opened = { ...ref, farmerId: input.farmerId, fieldManagerId, place: input.place }
  const alias = { ...ref, aliasId: input.id ?? ref.deliveryId, fieldManagerId }
  if (!delivery) events.push(fact(next, 'delivery.opened', opened))
  else if (alias.aliasId !== delivery.id) events.push(fact(next, 'delivery.also-opened', alias))
  if (input.moistureBp !== undefined) events.push(...moistureFacts(ctx, next, input.moistureBp))
  if (input.bags) {
    requireMoistureFirst(ctx, input.moistureBp)
    events.push(...bagFacts(ctx, next, input.bags))
  }
  Object.assign(now, next)
  return events
}

/** A reading of the moisture meter; the last one counts. */
export function moistureStep(
  ctx: Ctx,
  now: Weighing,
  { moistureBp, photoId }: Pick<z.output<typeof SetMoisture>, 'moistureBp' | 'photoId'>,
): NewEvent[] {
  requireCorrectable(now.trip)
  return moistureFacts(ctx, now, moistureBp, photoId)
}

/** Bags as they left the scale. */
export function bagsStep(
  ctx: Ctx,
  now: Weighing,
  { bags, bagCount }: Pick<z.output<typeof RecordBags>, 'bags' | 'bagCount'>,
): NewEvent[] {
  requireOpenTrip(now.trip)
  insist(bagCountRefusal(bagCount, bags.length))
  requireMoistureFirst(ctx, now.delivery?.moistureBp)
  return bagFacts(ctx, now, bags)
}

function moistureFacts(ctx: Ctx, now: Weighing, moistureBp: number, photoId?: string): NewEvent[] {
  const { trip, delivery } = now
  const reading = { ...refOf(now), ...moistureReading(ctx, moistureBp, photoId) }
  const event = fact(now, 'delivery.moisture-set', reading)
  const clashes = counted(now, clashEvents(ctx, trip, streamOf(now), { moistureBp, before: delivery }, now.after))
  now.delivery = { ...delivery!, moistureBp, moistureDeviceId: ctx.reported?.deviceId ?? null }
  return [event, ...clashes]
}

function bagFacts(ctx: Ctx, now: Weighing, given: z.output<typeof RecordBags>['bags']): NewEvent[] {
  const bags = acceptBags(ctx, now.trip, now.used, given)
  for (const bag of bags) {
    now.used.add(bag.number)
    now.trip.grossWeightGrams += bag.weightGrams
  }
  const event = fact(now, 'delivery.bags-recorded', { ...refOf(now), bags, ...reportedFrom(ctx) })
  return [event, ...counted(now, clashEvents(ctx, now.trip, streamOf(now), { bags }, now.after))]
}

type Name = keyof typeof deliveryEvents.payloads

/** The next event of this delivery. */
function fact<N extends Name>(now: Weighing, name: N, payload: z.input<(typeof deliveryEvents.payloads)[N]>): NewEvent {
  return happened(deliveryEvents, streamOf(now), name, payload, now.after++)
}

function counted(now: Weighing, events: NewEvent[]): NewEvent[] {
  now.after += events.length
  return events
}

const streamOf = ({ delivery }: Weighing) => deliveryStream(delivery!)
const refOf = ({ delivery, trip }: Weighing) => ({ deliveryId: delivery!.id, tripId: trip.id })
