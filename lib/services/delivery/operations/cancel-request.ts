import { none, operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { insist } from '@/lib/kernel/result'
import { cancelUndecided } from '@/lib/services/lorry/operations/cancel-request'
import { releaseLorry } from '@/lib/services/lorry/operations/release-lorry'
import { withdrawRequest } from '@/lib/services/lorry/operations/withdraw-request'
import { loadRequest } from '@/lib/services/lorry/queries/requests'
import { cancelRequestRefusal } from '@/lib/services/lorry/rules/request-states'
import { RequestRef } from '@/lib/services/lorry/schema'
import { RequestView } from '@/lib/services/lorry/view'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { lockTrip, tripStream } from '../internal/lock'
import { mayCancelRequest } from '../policy'

/** An undecided request is only taken back; an approved one gives its lorry back too, while nothing is loaded. */
export const cancelRequest = operation({
  name: 'request.cancel',
  summary: 'Cancels a lorry request',
  permission: 'request:create',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'POST', path: '/lorry-requests/{id}/cancel', params: { id: 'requestId' } },
  input: RequestRef,
  output: RequestView,
  subject: (tx, input, ctx) => loadRequest(tx, ctx, input.requestId),
  offline: {},
  allow: mayCancelRequest,
  run: async ({ ctx, tx, input, subject: request, call }) => {
    if (request.status !== 'approved' || !request.tripId) {
      await call(cancelUndecided, input)
      return { result: request.id, events: none('the lorry service says so') }
    }
    const trip = await lockTrip(tx, ctx.organizationId, request.tripId)
    insist(cancelRequestRefusal(request.status, trip.bagCount))
    await call(withdrawRequest, { requestId: request.id })
    await call(releaseLorry, { tripId: trip.id })
    const payload = { tripId: trip.id, reason: 'request cancelled' }
    return { result: request.id, events: [happened(deliveryEvents, tripStream(trip), 'trip.cancelled', payload)] }
  },
  view: (tx, { ctx, result }) => loadRequest(tx, ctx, result),
})
