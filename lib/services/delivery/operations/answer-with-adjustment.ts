import { z } from 'zod'
import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { answered } from '../internal/answered'
import { lockDispute } from '../internal/lock-dispute'
import { mayAnswer } from '../policy'
import { AdjustAnswer } from '../schema'

/** The answer to a dispute about what is settled already. Called by adjusting the settlement, in the same transaction. */
export const answerWithAdjustment = operation({
  name: 'delivery.answer-with-adjustment',
  summary: 'Answers a dispute with what its settlement gains or loses',
  permission: 'settlement:post',
  book: deliveryEvents,
  apply: deliveryAppliers,
  input: AdjustAnswer,
  output: z.object({ disputeId: z.uuid() }),
  subject: (tx, input, ctx) => lockDispute(tx, ctx.organizationId, input.disputeId),
  allow: mayAnswer,
  run: async ({ ctx, tx, input, subject }) => {
    requireVersion(subject.dispute, input.expectedVersion)
    const answeredBy = memberIdOf(ctx.actor)!
    const event = await answered(tx, ctx, subject, { ...input, verdict: 'adjusted', answeredBy })
    return { result: { disputeId: input.disputeId }, events: [event] }
  },
})
