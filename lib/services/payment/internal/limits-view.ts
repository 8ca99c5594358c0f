import { z } from 'zod'

const paise = z.number().int()

export const AdvanceLimitsLeft = z.object({
  farmerId: z.uuid(),
  on: z.string(),
  giver: z.enum(['manager', 'office']),
  /** Most that can be given in one advance now: in cash, and by bank, UPI or cheque. */
  leftCashPaise: paise,
  leftPaise: paise,
  minPaise: paise,
  /** Up to here at once; up to `toldPaise` the office is told; above, approval first. Null: no ladder for the office. */
  automaticPaise: paise.nullable(),
  toldPaise: paise.nullable(),
  /** How many more today; null where no number is set. */
  leftCount: z.number().int().nullable(),
  limits: z.array(
    z.object({ slug: z.string(), words: z.string(), limitPaise: paise, usedPaise: paise, leftPaise: paise }),
  ),
})
export type AdvanceLimitsLeft = z.infer<typeof AdvanceLimitsLeft>

/** What a phone may hand out in advances while it is offline, paise. */
export const AdvanceAllowance = z.object({
  grantedAt: z.string(),
  expiresAt: z.string(),
  giver: z.enum(['manager', 'office']),
  managerLeftPaise: z.number().int(),
  managerDayLeftPaise: z.number().int().nullable(),
  managerMonthLeftPaise: z.number().int().nullable(),
  organizationLeftPaise: z.number().int(),
  dayCountLeft: z.number().int().nullable(),
  farmerLimitPaise: z.number().int(),
  minPaise: z.number().int(),
  maxPaise: z.number().int(),
  automaticPaise: z.number().int(),
  toldPaise: z.number().int(),
  cashDayLimitPaise: z.number().int(),
})
export type AdvanceAllowance = z.infer<typeof AdvanceAllowance>
