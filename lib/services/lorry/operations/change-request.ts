import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { insist } from '@/lib/kernel/result'
import { dayOf } from '@/lib/kernel/time'
import { lorryEvents } from '../events'
import { changeRequest, lockRequest, requestStream } from '../internal/lock-request'
import { mayChangeRequest } from '../policy'
import { loadRequest } from '../queries/requests'
import { purposeRefusal, requiredOnRefusal } from '../rules/request-rules'
import { type RequestState, requestRefusal } from '../rules/request-states'
import { ChangeRequest } from '../schema'
import { RequestView } from '../view'

export const changeLorryRequest = operation({
  name: 'request.change',
  summary: 'Changes an undecided request',
  permission: 'request:create',
  book: lorryEvents,
  http: { method: 'PATCH', path: '/lorry-requests/{id}', params: { id: 'requestId' } },
  input: ChangeRequest,
  output: RequestView,
  subject: (tx, input, ctx) => lockRequest(tx, ctx.organizationId, input.requestId),
  allow: mayChangeRequest,
  run: async ({ ctx, tx, input, subject: request }) => {
    requireVersion(request, input.expectedVersion)
    insist(requestRefusal('edit', request.status as RequestState))
    const { requestId: _, expectedVersion: __, ...changes } = input
    if (changes.requiredOn) insist(requiredOnRefusal(changes.requiredOn, dayOf(ctx.now, ctx.organization.timeZone)))
    if (changes.purpose) insist(purposeRefusal(changes.purpose))
    await changeRequest(tx, request, { ...changes, status: 'pending' })
    const payload = { requestId: request.id, fieldManagerId: request.fieldManagerId, fields: Object.keys(changes) }
    return { result: request.id, events: [happened(lorryEvents, requestStream(request), 'request.changed', payload)] }
  },
  view: (tx, { ctx, result }) => loadRequest(tx, ctx, result),
})
