import { sql } from 'drizzle-orm'
import { none, operation } from '@/lib/access/operation'
import { happened, type NewEvent } from '@/lib/events/book'
import { invalid } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { insist } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/db'
import { markOut } from '@/lib/services/lorry/operations/mark-out'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { clashEvents } from '../internal/clashes'
import { deliveryOf, deliveryStream, lockTrip, tripStream } from '../internal/lock'
import { moistureReading } from '../internal/moisture-reading'
import { receiptOf } from '../internal/receipt'
import { acceptBags, reportedFrom, requireMoistureFirst, requireOpenTrip, usedNumbers } from '../internal/weighing'
import { mayCollect } from '../policy'
import { loadDelivery } from '../queries/deliveries'
import { bagCountRefusal } from '../rules/bag'
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
  // Asked together: neither needs the other's answer.
  subject: async (tx, input, ctx) => {
    const farmer = farmerOf(tx, ctx.organizationId, input.farmerId)
    const [trip, status] = await Promise.all([lockTrip(tx, ctx.organizationId, input.tripId), farmer])
    return { trip, farmerStatus: status }
  },
  allow: mayCollect,
  run: async ({ ctx, tx, input, subject: { trip, farmerStatus }, call }) => {
    requireOpenTrip(trip)
    insist(bagCountRefusal(input.bagCount, input.bags?.length ?? 0))
    requireFarmer(farmerStatus)
    const existing = ctx.reported ? await deliveryOf(tx, ctx.organizationId, trip.id, input.farmerId) : undefined
    const deliveryId = existing?.id ?? input.id ?? newId()
    const ref = { deliveryId, tripId: trip.id }
    const stream = existing ? deliveryStream(existing) : { type: 'delivery', id: deliveryId, version: 0 }
    const events: NewEvent[] = []
    const after = () => events.filter((event) => event.streamId === deliveryId).length
    if (!trip.startedAt) {
      await call(markOut, { tripId: trip.id })
      events.push(happened(deliveryEvents, tripStream(trip), 'trip.started', { tripId: trip.id }))
    }
    const { fieldManagerId } = trip
    const opened = { ...ref, farmerId: input.farmerId, fieldManagerId, place: input.place }
    const alias = { ...ref, aliasId: input.id ?? deliveryId, fieldManagerId }
    if (!existing) events.push(happened(deliveryEvents, stream, 'delivery.opened', opened))
    else if (alias.aliasId !== existing.id) events.push(happened(deliveryEvents, stream, 'delivery.also-opened', alias))
    if (input.moistureBp !== undefined) {
      const reading = { ...ref, ...moistureReading(ctx, input.moistureBp) }
      events.push(happened(deliveryEvents, stream, 'delivery.moisture-set', reading, after()))
      events.push(...clashEvents(ctx, trip, stream, { moistureBp: input.moistureBp, before: existing }, after()))
    }
    if (input.bags) {
      requireMoistureFirst(ctx, input.moistureBp)
      const used = existing ? await usedNumbers(tx, ctx.organizationId, existing.id) : new Set<number>()
      const payload = { ...ref, bags: acceptBags(ctx, trip, used, input.bags), ...reportedFrom(ctx) }
      events.push(happened(deliveryEvents, stream, 'delivery.bags-recorded', payload, after()))
      events.push(...clashEvents(ctx, trip, stream, payload, after()))
    }
    return { result: deliveryId, events: events.length > 0 ? events : none('opened already, by the same phone') }
  },
  offline: {
    receipt: async (tx, { ctx, input, result }) => ({
      ...(await receiptOf(tx, ctx, result)),
      ...(input.id && input.id !== result && { alias: input.id }),
    }),
  },
  view: (tx, { ctx, result }) => loadDelivery(tx, ctx, result),
})

async function farmerOf(tx: Tx, organizationId: string, farmerId: string): Promise<string | undefined> {
  const [farmer] = await tx.execute<{ status: string }>(sql`
    select status from farmer.farmers where organization_id = ${organizationId} and id = ${farmerId}`)
  return farmer?.status
}

/** @throws DomainError invalid when the farmer is unknown here or no longer active. */
function requireFarmer(status: string | undefined): void {
  if (!status)
    throw invalid(
      [{ path: 'farmerId', message: 'This farmer does not exist. Add the farmer first.' }],
      'farmer.unknown',
    )
  if (status !== 'active')
    throw invalid(
      [{ path: 'farmerId', message: 'This farmer is archived. Ask the office to bring the record back.' }],
      'farmer.archived',
    )
}
