import { z } from 'zod'

const paise = z.number().int()

/** What a dispute changed after settling, beside the settlement's own words, which stay as they were. */
export const adjusted = z.object({
  settlementId: z.uuid(),
  deliveryId: z.uuid(),
  tripId: z.uuid(),
  farmerId: z.uuid(),
  adjustmentId: z.uuid(),
  disputeId: z.uuid(),
  amountPaise: paise,
  reason: z.string(),
  adjustedBy: z.uuid(),
})
