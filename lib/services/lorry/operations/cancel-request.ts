import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { insist } from '@/lib/kernel/result'
import { lorryEvents } from '../events'
import { changeRequest, lockRequest, requestStream } from '../internal/lock-request'
import { mayChangeRequest } from '../policy'
import { loadRequest } from '../queries/requests'
import { type RequestState, requestRefusal } from '../rules/request-states'
import { RequestRef } from '../schema'
import { RequestView } from '../view'

/** Of an undecided request. Cancelling an approved one is the trip's end and stands with the delivery service. */
export const cancelUndecided = operation({
  name: 'lorry.cancel-undecided',
  summary: 'Takes an undecided request back',
  permission: 'trip:collect',
  book: lorryEvents,
  input: RequestRef,
  output: RequestView,
  subject: (tx, input, ctx) => lockRequest(tx, ctx.organizationId, input.requestId),
  allow: mayChangeRequest,
  run: async ({ tx, input, subject: request }) => {
    requireVersion(request, input.expectedVersion)
    insist(requestRefusal('cancel', request.status as RequestState))
    await changeRequest(tx, request, { status: 'cancelled' })
    const payload = { requestId: request.id, fieldManagerId: request.fieldManagerId }
    return { result: request.id, events: [happened(lorryEvents, requestStream(request), 'request.cancelled', payload)] }
  },
  view: (tx, { ctx, result }) => loadRequest(tx, ctx, result),
})
