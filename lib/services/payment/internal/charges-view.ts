import { z } from 'zod'
import { chargeBearers, chargeKinds } from '../rules/charges'

const paise = z.number().int()

export const TripCharges = z.object({
  charges: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(chargeKinds),
      bornBy: z.enum(chargeBearers),
      amountPaise: paise,
      note: z.string(),
      version: z.number().int(),
    }),
  ),
  /** What a kilogram really cost, paise; `isWhole` is false while a line has no price. */
  landed: z.object({
    valuePaise: paise,
    chargesPaise: paise,
    sharedPaise: paise,
    costPaise: paise,
    netWeightGrams: z.number().int(),
    arrivedGrams: z.number().int().nullable(),
    perNetKgPaise: paise.nullable(),
    perArrivedKgPaise: paise.nullable(),
    isWhole: z.boolean(),
  }),
  /** A farmer is settled: what farmers bear does not change any more. */
  isFixed: z.boolean(),
})
export type TripCharges = z.infer<typeof TripCharges>
