import { z } from 'zod'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { newId } from '@/lib/kernel/ids'
import { grantRequest } from '@/lib/services/lorry/operations/grant-request'
import { loadRequest } from '@/lib/services/lorry/queries/requests'
import { RequestView } from '@/lib/services/lorry/view'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { mayDecide } from '../policy'
import { ApproveRequest } from '../schema'

/** Approving a request is where a trip is born, so the verb stands here; the request itself is the lorry service's. */
export const approveRequest = operation({
  name: 'request.approve',
  summary: 'Approves a lorry request with a lorry; the trip is created',
  permission: 'request:decide',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'POST', path: '/lorry-requests/{id}/approve', params: { id: 'requestId' } },
  input: ApproveRequest,
  output: RequestView.extend({ tripId: z.uuid().nullable() }),
  allow: mayDecide,
  run: async ({ ctx, input, call }) => {
    const tripId = newId()
    const granted = await call(grantRequest, { ...input, tripId })
    const event = happened(deliveryEvents, { type: 'trip', id: tripId, version: 0 }, 'trip.created', {
      tripId,
      requestId: input.requestId,
      lorryId: input.lorryId,
      fieldManagerId: granted.fieldManagerId,
      scheduledOn: granted.requiredOn,
      location: granted.location,
      instructions: input.instructions ?? '',
      standardDeductionGramsPerBag: ctx.organization.settings.standardDeductionGramsPerBag,
      capacityGrams: granted.capacityGrams,
    })
    return { result: input.requestId, events: [event] }
  },
  view: (tx, { ctx, result }) => loadRequest(tx, ctx, result),
})
