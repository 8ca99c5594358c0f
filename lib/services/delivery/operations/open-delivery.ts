import { sql } from 'drizzle-orm'
import { operation } from '@/lib/access/operation'
import { happened, type NewEvent } from '@/lib/events/book'
import { invalid } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import type { Tx } from '@/lib/platform/db'
import { markOut } from '@/lib/services/lorry/operations/mark-out'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { lockTrip, tripStream } from '../internal/lock'
import { acceptBags, requireMoistureFirst, requireOpenTrip } from '../internal/weighing'
import { mayCollect } from '../policy'
import { loadDelivery } from '../queries/deliveries'
import { gradeOf } from '../rules/moisture'
import { OpenDelivery } from '../schema'
import { DeliveryView } from '../view'

/** A farmer's bags on a trip; moisture and bags may come along in one call. The first delivery starts the trip. */
export const openDelivery = operation({
  name: 'delivery.open',
  summary: 'Opens a delivery, with moisture and bags if they are there',
  permission: 'delivery:collect',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'POST', path: '/trips/{id}/deliveries', params: { id: 'tripId' }, status: 201 },
  input: OpenDelivery,
  output: DeliveryView,
  subject: async (tx, input, ctx) => ({ trip: await lockTrip(tx, ctx.organizationId, input.tripId) }),
  allow: mayCollect,
  run: async ({ ctx, tx, input, subject: { trip }, call }) => {
    requireOpenTrip(trip)
    await requireFarmer(tx, ctx.organizationId, input.farmerId)
    const deliveryId = input.id ?? newId()
    const ref = { deliveryId, tripId: trip.id }
    const stream = { type: 'delivery', id: deliveryId, version: 0 }
    const events: NewEvent[] = []
    if (!trip.startedAt) {
      await call(markOut, { tripId: trip.id })
      events.push(happened(deliveryEvents, tripStream(trip), 'trip.started', { tripId: trip.id }))
    }
    const { fieldManagerId } = trip
    const opened = { ...ref, farmerId: input.farmerId, fieldManagerId, place: input.place }
    events.push(happened(deliveryEvents, stream, 'delivery.opened', opened))
    const after = () => events.filter((event) => event.streamId === deliveryId).length
    if (input.moistureBp !== undefined) {
      const reading = { ...ref, moistureBp: input.moistureBp, grade: gradeOf(input.moistureBp), photoId: null }
      events.push(happened(deliveryEvents, stream, 'delivery.moisture-set', reading, after()))
    }
    if (input.bags) {
      requireMoistureFirst(ctx, input.moistureBp)
      const bags = acceptBags(ctx, trip, new Set(), input.bags)
      events.push(happened(deliveryEvents, stream, 'delivery.bags-recorded', { ...ref, bags }, after()))
    }
    return { result: deliveryId, events }
  },
  view: (tx, { ctx, result }) => loadDelivery(tx, ctx, result),
})

/** @throws DomainError invalid when the farmer is unknown here or no longer active. */
async function requireFarmer(tx: Tx, organizationId: string, farmerId: string): Promise<void> {
  const [farmer] = await tx.execute<{ status: string }>(sql`
    select status from farmer.farmers where organization_id = ${organizationId} and id = ${farmerId}`)
  if (!farmer) throw invalid([{ path: 'farmerId', message: 'This farmer does not exist. Add the farmer first.' }])
  if (farmer.status !== 'active')
    throw invalid([{ path: 'farmerId', message: 'This farmer is archived. Ask the office to bring the record back.' }])
}
