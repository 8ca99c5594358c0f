import { z } from 'zod'

const count = z.number().int()
const amount = z.number().int()

const Period = z.object({
  deliveries: count,
  bags: count,
  grossWeightGrams: amount,
  netWeightGrams: amount,
  totalValuePaise: amount,
  averagePricePaisePerKg: amount.nullable(),
  averageMoistureBp: amount.nullable(),
})
export type Period = z.infer<typeof Period>

/** What the owner needs in the first ten seconds. */
export const DashboardView = z.object({
  on: z.string(),
  place: z.string(),
  today: Period,
  /** The same weekday a week ago, up to this time of day. */
  lastWeekday: z.object({ netWeightGrams: amount }),
  month: Period,
  /** The month before, up to the same day of the month. */
  lastMonth: Period,
  pending: z.object({
    requests: z.object({ count, oldestAt: z.string().nullable() }),
    tripsToPrice: z.object({ count, farmers: count, netWeightGrams: amount }),
    advances: z.object({ count, amountPaise: amount }),
    settlementsToPay: z.object({ count, amountPaise: amount }),
  }),
  owedPaise: amount,
  trend: z.array(
    z.object({
      on: z.string(),
      netWeightGrams: amount,
      totalValuePaise: amount,
      averagePricePaisePerKg: amount.nullable(),
      averageMoistureBp: amount.nullable(),
    }),
  ),
  liveTrips: z.array(
    z.object({
      id: z.uuid(),
      lorry: z.string(),
      fieldManager: z.string(),
      location: z.string(),
      physicalStatus: z.enum(['assigned', 'loading', 'in_transit']),
      farmers: count,
      grossWeightGrams: amount,
      capacityGrams: amount,
    }),
  ),
  mandi: z.object({ market: z.string(), pricedOn: z.string(), modalPaisePerKg: amount }).nullable(),
})
export type DashboardView = z.infer<typeof DashboardView>
