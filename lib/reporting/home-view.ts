import { z } from 'zod'
import { MarketView } from '@/lib/services/delivery/view'

const whole = z.number().int()
const Sum = z.object({ count: whole, amountPaise: whole })
/** A stretch of time in figures; averages are weighted, null where nothing was bought. */
const Stretch = z.object({
  netWeightGrams: whole,
  totalValuePaise: whole,
  pricePaisePerKg: whole.nullable(),
  moistureBp: whole.nullable(),
})

/** What the office sees first. */
export const HomeView = z.object({
  today: z.string(),
  place: z.string(),
  waiting: z.object({
    requests: z.object({ count: whole, oldestAt: z.string().nullable() }),
    trips: z.object({ count: whole, farmerCount: whole, netWeightGrams: whole }),
    advances: Sum,
    settlements: Sum,
  }),
  /** This month, a day each, up to today. */
  days: z.array(z.object({ day: z.string(), netWeightGrams: whole })),
  todayNetGrams: whole,
  /** Net of the same weekday last week, up to this time of the day. */
  lastWeekNetGrams: whole,
  month: Stretch,
  /** Last month up to the same day of the month. */
  lastMonth: Stretch,
  owedPaise: whole,
  market: MarketView.nullable(),
  out: z.array(
    z.object({
      tripId: z.uuid(),
      registrationNumber: z.string(),
      managerName: z.string(),
      location: z.string(),
      physicalStatus: z.enum(['assigned', 'loading', 'in_transit']),
      farmerCount: whole,
      grossWeightGrams: whole,
      capacityGrams: whole,
    }),
  ),
})
export type HomeView = z.infer<typeof HomeView>
