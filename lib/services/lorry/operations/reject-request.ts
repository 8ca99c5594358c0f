import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { insist } from '@/lib/kernel/result'
import { lorryEvents } from '../events'
import { changeRequest, lockRequest, requestStream } from '../internal/lock-request'
import { mayDecideRequests } from '../policy'
import { loadRequest } from '../queries/requests'
import { rejectReasonRefusal } from '../rules/request-rules'
import { type RequestState, requestRefusal } from '../rules/request-states'
import { RejectRequest } from '../schema'
import { RequestView } from '../view'

export const rejectRequest = operation({
  name: 'request.reject',
  summary: 'Rejects a request with a reason',
  permission: 'request:decide',
  book: lorryEvents,
  http: { method: 'POST', path: '/lorry-requests/{id}/reject', params: { id: 'requestId' } },
  input: RejectRequest,
  output: RequestView,
  subject: (tx, input, ctx) => lockRequest(tx, ctx.organizationId, input.requestId),
  allow: mayDecideRequests,
  run: async ({ ctx, tx, input, subject: request }) => {
    requireVersion(request, input.expectedVersion)
    insist(requestRefusal('reject', request.status as RequestState))
    insist(rejectReasonRefusal(input.reason))
    const decided = { decidedBy: memberIdOf(ctx.actor), decidedAt: ctx.now }
    await changeRequest(tx, request, { status: 'rejected', decisionReason: input.reason.trim(), ...decided })
    const payload = { requestId: request.id, fieldManagerId: request.fieldManagerId }
    return { result: request.id, events: [happened(lorryEvents, requestStream(request), 'request.rejected', payload)] }
  },
  view: (tx, { ctx, result }) => loadRequest(tx, ctx, result),
})
