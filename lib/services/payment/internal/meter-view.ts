import { z } from 'zod'

const paise = z.number().int()

/** A farmer's sums of the financial year (`2026-27`) and of today, paise; `thresholdPaise` is null while none is set. */
export const FarmerMeter = z.object({
  year: z.string(),
  purchasedPaise: paise,
  thresholdPaise: paise.nullable(),
  state: z.enum(['off', 'below', 'near', 'above']),
  cashTodayPaise: paise,
  cashDayLimitPaise: paise,
})
