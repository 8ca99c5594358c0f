import { type DomainError, invalid, refused } from '@/lib/kernel/errors'
import { good, no, type Result } from '@/lib/kernel/result'

/** Moisture from above the band before up to and including `maxMoistureBp` earns this price (paise per kg). */
export type PriceBand = { maxMoistureBp: number; pricePaisePerKg: number }
/** The price list in force on the day of the weighing. Bands ascend. */
export type PriceListRow = { id: string; effectiveFrom: string; bands: PriceBand[] }

/** Where a price came from; frozen on the delivery and printed on the slip. */
export type PriceSource =
  | { kind: 'override'; reason: string }
  | { kind: 'farmer' }
  | { kind: 'trip' }
  | {
      kind: 'band'
      priceListId: string
      effectiveFrom: string
      minMoistureBp: number | null
      maxMoistureBp: number
    }
  | { kind: 'organization' }
export type Price = { pricePaisePerKg: number; source: PriceSource }

/** Everything that may name a price, paise per kg; what is null or absent has no say. */
export type PriceWishes = {
  override?: { pricePaisePerKg: number; reason: string | null | undefined } | null
  farmerPricePaisePerKg?: number | null
  tripPricePaisePerKg?: number | null
  priceList?: PriceListRow | null
  moistureBp?: number | null
  organizationPricePaisePerKg?: number | null
}

const MIN_PRICE = 100
const MAX_PRICE = 100_000

const fault = (slug: string, path: string, message: string) => invalid([{ path, message }], slug)

/** Why this is no price for maize, or null: ₹1 to ₹1,000 per kg, in whole paise. */
export const priceRefusal = (pricePaisePerKg: number): DomainError | null =>
  Number.isSafeInteger(pricePaisePerKg) && pricePaisePerKg >= MIN_PRICE && pricePaisePerKg <= MAX_PRICE
    ? null
    : fault('price.out-of-range', 'pricePaisePerKg', 'A price is ₹1 to ₹1,000 per kg, for example 21.50.')

/** The band that a moisture (basis points) falls into, with the price list it stands in; null above the last band. */
export function bandFor(list: PriceListRow, moistureBp: number): Price | null {
  const bands = list.bands.toSorted((a, b) => a.maxMoistureBp - b.maxMoistureBp)
  const index = bands.findIndex((band) => moistureBp <= band.maxMoistureBp)
  const band = bands[index]
  if (!band) return null
  return {
    pricePaisePerKg: band.pricePaisePerKg,
    source: {
      kind: 'band',
      priceListId: list.id,
      effectiveFrom: list.effectiveFrom,
      minMoistureBp: bands[index - 1]?.maxMoistureBp ?? null,
      maxMoistureBp: band.maxMoistureBp,
    },
  }
}

/**
 * The price of a delivery, by the trade's order of precedence:
 * override (with a reason) > the farmer's own > the trip's > the moisture band in force > the organization's default.
 */
export function choosePrice(wishes: PriceWishes): Result<Price> {
  const { override, priceList, moistureBp } = wishes
  if (override) {
    const refusal = priceRefusal(override.pricePaisePerKg)
    if (refusal) return no(refusal)
    const reason = (override.reason ?? '').trim()
    if (reason.length < 3)
      return no(fault('price.reason-missing', 'reason', 'Say why this price differs from the price list.'))
    return good({ pricePaisePerKg: override.pricePaisePerKg, source: { kind: 'override', reason } })
  }
  if (wishes.farmerPricePaisePerKg)
    return good({ pricePaisePerKg: wishes.farmerPricePaisePerKg, source: { kind: 'farmer' } })
  if (wishes.tripPricePaisePerKg) return good({ pricePaisePerKg: wishes.tripPricePaisePerKg, source: { kind: 'trip' } })
  const band = priceList && moistureBp != null ? bandFor(priceList, moistureBp) : null
  if (band) return good(band)
  if (wishes.organizationPricePaisePerKg)
    return good({ pricePaisePerKg: wishes.organizationPricePaisePerKg, source: { kind: 'organization' } })
  return no(
    refused('price.not-found', 'No price applies here. Publish a price list for this moisture, or type a price.'),
  )
}
