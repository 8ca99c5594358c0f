import { z } from 'zod'
import { disputeLines, verdicts } from '../rules/dispute'

const dispute = z.object({
  disputeId: z.uuid(),
  deliveryId: z.uuid(),
  tripId: z.uuid(),
  farmerId: z.uuid(),
  fieldManagerId: z.uuid(),
})

/** A line is questioned and answered; what it changes in price or money are facts of their own. */
export const disputePayloads = {
  'dispute.opened': dispute.extend({
    line: z.enum(disputeLines),
    question: z.string(),
    openedByKind: z.enum(['farmer', 'member']),
    openedBy: z.uuid(),
  }),
  'dispute.answered': dispute.extend({
    verdict: z.enum(verdicts),
    answer: z.string(),
    /** What the settlement gains or loses by it; null before settling, and where the slip stands. */
    adjustmentPaise: z.number().int().nullable(),
    photoId: z.uuid().nullable(),
    answeredBy: z.uuid(),
  }),
}
