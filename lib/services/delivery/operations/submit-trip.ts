import { sql } from 'drizzle-orm'
import { none, operation } from '@/lib/access/operation'
import { requireStatus, requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { pgArray, type Tx } from '@/lib/platform/db'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { type Delivery, lockWholeTrip, tripStream } from '../internal/lock'
import { suspiciousWeights } from '../internal/suspicious-weights'
import { mayCollect } from '../policy'
import { loadTrip } from '../queries/trips'
import { submitChecklist, submitRefusal } from '../rules/submit-gate'
import { SubmitTrip } from '../schema'
import { TripView } from '../view'

/** All or nothing, and this trip only: an earlier trip of the same lorry is another stream. */
export const submitTrip = operation({
  name: 'trip.submit',
  summary: 'Hands the weighed trip to the office',
  permission: 'trip:collect',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'POST', path: '/trips/{id}/submit', params: { id: 'tripId' } },
  input: SubmitTrip,
  output: TripView,
  offline: {},
  subject: (tx, input, ctx) => lockWholeTrip(tx, ctx.organizationId, input.tripId),
  allow: mayCollect,
  run: async ({ ctx, tx, input, subject: { trip, deliveries } }) => {
    requireVersion(trip, input.expectedVersion)
    if (ctx.reported && trip.status === 'submitted')
      return { result: trip.id, events: none('already submitted, by another phone') }
    requireStatus(trip.status, ['open', 'returned'], 'trip.already-submitted', 'This trip is already submitted.')
    const checklist = submitChecklist({
      deliveries: await namedDeliveries(tx, ctx.organizationId, deliveries),
      capacityGrams: trip.capacityGrams,
      isOverloadAllowed: trip.overloadReason !== null,
    })
    const refusal = submitRefusal(checklist, input.acknowledgeWarnings ?? false)
    if (refusal) throw refusal
    const suspicious = await suspiciousWeights(tx, ctx, deliveries)
    const payload = { tripId: trip.id, fieldManagerId: trip.fieldManagerId, suspicious }
    return { result: trip.id, events: [happened(deliveryEvents, tripStream(trip), 'trip.submitted', payload)] }
  },
  view: (tx, { ctx, result }) => loadTrip(tx, ctx, result),
})

/** The checklist names farmers, not numbers. */
async function namedDeliveries(tx: Tx, organizationId: string, deliveries: Delivery[]) {
  const rows = await tx.execute<{ id: string; name: string }>(sql`
    select id, name from farmer.farmers where organization_id = ${organizationId}
      and id = any (${pgArray(deliveries.map((delivery) => delivery.farmerId))}::uuid[])`)
  const names = new Map(rows.map((row) => [row.id, row.name]))
  return deliveries.map((delivery) => ({
    ...delivery,
    deliveryId: delivery.id,
    farmerName: names.get(delivery.farmerId) ?? '',
  }))
}
