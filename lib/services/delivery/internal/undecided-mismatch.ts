import type { Ctx } from '@/lib/access/ctx'
import { compareWeighings } from '../rules/weighbridge'

type Weighed = {
  grossWeightGrams: number
  dispatchWeighbridgeGrams: number | null
  weighbridgeGrams: number | null
  mismatchReason: string | null
}

/** What the bags of a trip are off by (grams) while nobody has decided about it; null: nothing stands in the way. */
export function undecidedMismatch(ctx: Ctx, trip: Weighed): number | null {
  if (trip.mismatchReason !== null) return null
  const weighings = {
    bagsGrams: trip.grossWeightGrams,
    dispatchGrams: trip.dispatchWeighbridgeGrams,
    arrivalGrams: trip.weighbridgeGrams,
  }
  return compareWeighings(weighings, ctx.organization.settings.weighbridgeToleranceBp).mismatchGrams
}
