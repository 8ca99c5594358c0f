import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { answered } from '../internal/answered'
import { lockDispute } from '../internal/lock-dispute'
import { mayAnswer } from '../policy'
import { loadDispute } from '../queries/disputes'
import { AnswerDispute } from '../schema'
import { DisputeView } from '../view'

/**
 * The office answers: the slip stands, or price and deduction were corrected before settling. What is settled already
 * is adjusted by `payment.adjust-settlement`, which answers with the amount.
 */
export const answerDispute = operation({
  name: 'delivery.answer-dispute',
  summary: 'Answers a dispute: the slip stands, or the line was corrected before settling',
  permission: 'settlement:post',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'POST', path: '/disputes/{id}/answer', params: { id: 'disputeId' } },
  input: AnswerDispute,
  output: DisputeView,
  subject: (tx, input, ctx) => lockDispute(tx, ctx.organizationId, input.disputeId),
  allow: mayAnswer,
  run: async ({ ctx, tx, input, subject }) => {
    requireVersion(subject.dispute, input.expectedVersion)
    const answeredBy = memberIdOf(ctx.actor)!
    const event = await answered(tx, ctx, subject, { ...input, adjustmentPaise: null, answeredBy })
    return { result: input.disputeId, events: [event] }
  },
  view: (tx, { ctx, result }) => loadDispute(tx, ctx, result),
})
