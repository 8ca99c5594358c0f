import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { newId } from '@/lib/kernel/ids'
import { assignLorry } from '@/lib/services/lorry/operations/assign-lorry'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { requireManager } from '../internal/require-manager'
import { mayDecide } from '../policy'
import { loadTrip } from '../queries/trips'
import { PlanTrip } from '../schema'
import { TripView } from '../view'

/** A trip without a request: the office sends a lorry and a manager out. */
export const planTrip = operation({
  name: 'trip.plan',
  summary: 'Plans a trip with a lorry and a field manager',
  permission: 'trip:plan',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'POST', path: '/trips', status: 201 },
  input: PlanTrip,
  output: TripView,
  allow: mayDecide,
  run: async ({ ctx, tx, input, call }) => {
    await requireManager(tx, ctx, input.fieldManagerId)
    const tripId = input.id ?? newId()
    const { lorryId, scheduledOn } = input
    const lorry = await call(assignLorry, { lorryId, tripId, scheduledOn })
    const event = happened(deliveryEvents, { type: 'trip', id: tripId, version: 0 }, 'trip.created', {
      tripId,
      requestId: null,
      lorryId,
      fieldManagerId: input.fieldManagerId,
      scheduledOn,
      location: input.location,
      instructions: input.instructions ?? '',
      standardDeductionGramsPerBag: ctx.organization.settings.standardDeductionGramsPerBag,
      capacityGrams: lorry.capacityGrams,
    })
    return { result: tripId, events: [event] }
  },
  view: (tx, { ctx, result }) => loadTrip(tx, ctx, result),
})
