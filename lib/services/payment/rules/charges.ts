import { divideRounded } from '@/lib/kernel/money'

/** What a trip costs beside the maize. */
export const chargeKinds = ['freight', 'loading', 'market_fee', 'gunny_bags', 'other'] as const
export type ChargeKind = (typeof chargeKinds)[number]
/** Who bears it: the organization, or the farmers of the trip by their net weight. */
export const chargeBearers = ['us', 'farmers'] as const
export type ChargeBearer = (typeof chargeBearers)[number]

/** A charge that farmers bear, paise. */
export type SharedCharge = { chargeId: string; kind: ChargeKind; amountPaise: number }
/** One farmer's part of a charge, paise. */
export type ChargeShare = SharedCharge
/** A line of the trip; `valuePaise` is null before it has a price. */
export type ChargedLine = { deliveryId: string; netWeightGrams: number; valuePaise: number | null }

/**
 * Spreads what farmers bear over all lines of a trip by net weight: largest remainder, so that the shares of one charge sum to
 * it to the paisa. Nobody bears more than the maize is worth; what is left then is the organization's.
 */
export function shareCharges(
  charges: readonly SharedCharge[],
  lines: readonly ChargedLine[],
): Map<string, ChargeShare[]> {
  const shares = new Map<string, ChargeShare[]>(lines.map(({ deliveryId }) => [deliveryId, []]))
  for (const charge of charges) {
    const parts = byWeight(charge.amountPaise, lines)
    for (const line of lines) {
      const taken = shares.get(line.deliveryId)!
      const left = line.valuePaise === null ? Number.POSITIVE_INFINITY : line.valuePaise - chargesPaise(taken)
      const amountPaise = Math.min(parts.get(line.deliveryId)!, left)
      if (amountPaise > 0) taken.push({ ...charge, amountPaise })
    }
  }
  return shares
}

export const chargesPaise = (shares: readonly { amountPaise: number }[]): number =>
  shares.reduce((sum, share) => sum + share.amountPaise, 0)

function byWeight(amountPaise: number, lines: readonly ChargedLine[]): Map<string, number> {
  const wholeGrams = lines.reduce((sum, line) => sum + BigInt(line.netWeightGrams), 0n)
  if (wholeGrams === 0n) return new Map(lines.map(({ deliveryId }) => [deliveryId, 0]))
  const exact = lines.map(({ deliveryId, netWeightGrams }) => {
    const product = BigInt(amountPaise) * BigInt(netWeightGrams)
    return { deliveryId, paise: Number(product / wholeGrams), rest: product % wholeGrams }
  })
  let left = amountPaise - exact.reduce((sum, one) => sum + one.paise, 0)
  const largestFirst = exact.toSorted((a, b) =>
    a.rest === b.rest ? a.deliveryId.localeCompare(b.deliveryId) : a.rest > b.rest ? -1 : 1,
  )
  return new Map(largestFirst.map(({ deliveryId, paise }) => [deliveryId, paise + (left-- > 0 ? 1 : 0)]))
}

export type LandedInput = {
  /** What the maize was bought for, with what disputes added or took off. */
  valuePaise: number
  /** All charges, and what of them farmers bear. */
  chargesPaise: number
  sharedPaise: number
  netWeightGrams: number
  /** What the dealer's weighbridge said; null while it has not. */
  arrivedGrams: number | null
}
export type Landed = { costPaise: number; perNetKgPaise: number | null; perArrivedKgPaise: number | null }

/** What a kilogram of a trip really cost: maize and charges, less what farmers bear, by our weight and by the dealer's. */
export function landedCost(trip: LandedInput): Landed {
  const costPaise = trip.valuePaise + trip.chargesPaise - trip.sharedPaise
  const perKg = (grams: number | null) =>
    grams === null || grams <= 0 ? null : divideRounded(BigInt(costPaise) * 1_000n, BigInt(grams))
  return { costPaise, perNetKgPaise: perKg(trip.netWeightGrams), perArrivedKgPaise: perKg(trip.arrivedGrams) }
}
