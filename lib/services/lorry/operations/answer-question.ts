import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { insist } from '@/lib/kernel/result'
import { lorryEvents } from '../events'
import { changeRequest, lockRequest, requestStream } from '../internal/lock-request'
import { mayChangeRequest } from '../policy'
import { loadRequest } from '../queries/requests'
import { type RequestState, requestRefusal } from '../rules/request-states'
import { AnswerQuestion } from '../schema'
import { RequestView } from '../view'

export const answerQuestion = operation({
  name: 'request.answer',
  summary: 'Answers the question of the office',
  permission: 'request:create',
  book: lorryEvents,
  http: { method: 'POST', path: '/lorry-requests/{id}/answer', params: { id: 'requestId' } },
  input: AnswerQuestion,
  output: RequestView,
  subject: (tx, input, ctx) => lockRequest(tx, ctx.organizationId, input.requestId),
  offline: {},
  allow: mayChangeRequest,
  run: async ({ tx, input, subject: request }) => {
    requireVersion(request, input.expectedVersion)
    insist(requestRefusal('answer', request.status as RequestState))
    await changeRequest(tx, request, { status: 'pending', answer: input.answer })
    const payload = { requestId: request.id, fieldManagerId: request.fieldManagerId }
    return {
      result: request.id,
      events: [happened(lorryEvents, requestStream(request), 'request.question-answered', payload)],
    }
  },
  view: (tx, { ctx, result }) => loadRequest(tx, ctx, result),
})
