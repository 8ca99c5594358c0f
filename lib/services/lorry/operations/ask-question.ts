import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { insist } from '@/lib/kernel/result'
import { lorryEvents } from '../events'
import { changeRequest, lockRequest, requestStream } from '../internal/lock-request'
import { mayDecideRequests } from '../policy'
import { loadRequest } from '../queries/requests'
import { type RequestState, requestRefusal } from '../rules/request-states'
import { AskAboutRequest } from '../schema'
import { RequestView } from '../view'

export const askQuestion = operation({
  name: 'request.ask',
  summary: 'Asks the field manager about a request',
  permission: 'request:decide',
  book: lorryEvents,
  http: { method: 'POST', path: '/lorry-requests/{id}/ask', params: { id: 'requestId' } },
  input: AskAboutRequest,
  output: RequestView,
  subject: (tx, input, ctx) => lockRequest(tx, ctx.organizationId, input.requestId),
  allow: mayDecideRequests,
  run: async ({ tx, input, subject: request }) => {
    requireVersion(request, input.expectedVersion)
    insist(requestRefusal('ask', request.status as RequestState))
    await changeRequest(tx, request, { status: 'info_requested', question: input.question, answer: null })
    const payload = { requestId: request.id, fieldManagerId: request.fieldManagerId }
    return {
      result: request.id,
      events: [happened(lorryEvents, requestStream(request), 'request.question-asked', payload)],
    }
  },
  view: (tx, { ctx, result }) => loadRequest(tx, ctx, result),
})
