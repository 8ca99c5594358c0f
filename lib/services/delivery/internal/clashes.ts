import type { Ctx } from '@/lib/access/ctx'
import { happened, type NewEvent, type Stream } from '@/lib/events/book'
import { deliveryEvents } from '../events'
import type { Delivery, Trip } from './lock'
import type { RecordedBag } from './weighing'

type Found = { bags?: RecordedBag[]; moistureBp?: number; before?: Pick<Delivery, 'moistureBp' | 'moistureDeviceId'> }

/**
 * What two phones disagree about, as an event beside the facts; none when they agree. Both bags are kept; of two readings
 * the later counts and the trail keeps both.
 */
export function clashEvents(
  ctx: Ctx,
  trip: Pick<Trip, 'id' | 'fieldManagerId'>,
  stream: Stream,
  { bags = [], moistureBp, before }: Found,
  after: number,
): NewEvent[] {
  const deviceId = ctx.reported?.deviceId
  if (!deviceId) return []
  const renumbered = bags.flatMap(({ number, givenNumber }) =>
    givenNumber === undefined ? [] : [{ number, givenNumber }],
  )
  const other = before?.moistureBp ?? null
  const isRead =
    moistureBp !== undefined && other !== null && other !== moistureBp && before?.moistureDeviceId !== deviceId
  if (renumbered.length === 0 && !isRead) return []
  const payload = {
    ...{ deliveryId: stream.id, tripId: trip.id, fieldManagerId: trip.fieldManagerId, bags: renumbered },
    ...{ moistureBp: isRead ? moistureBp : null, otherMoistureBp: isRead ? other : null },
  }
  return [happened(deliveryEvents, stream, 'delivery.clashed', payload, after)]
}
