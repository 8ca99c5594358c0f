import { formatDay } from '@/lib/kernel/time'
import type { PricingLine } from '@/lib/services/delivery/view'

type Source = NonNullable<PricingLine['priceSource']>

const percent = (bp: number): string => String(bp / 100)

/** Where a price came from, in a few words: `band 14–16 %`, `farmer's own price`, `agreed at the gate`. */
export function sourceInWords(source: Source): string {
  if (source.kind === 'override') return source.reason ?? 'typed by hand'
  if (source.kind === 'farmer') return 'farmer’s own price'
  if (source.kind === 'trip') return 'price of this trip'
  if (source.kind === 'organization') return 'usual price'
  const { minMoistureBp: low, maxMoistureBp: high } = source
  if (high == null || high >= 3_500) return low == null ? 'price list' : `band over ${percent(low)} %`
  return low == null ? `band up to ${percent(high)} %` : `band ${percent(low)}–${percent(high)} %`
}

/** As `sourceInWords`, with the day the price list took effect. */
export const sourceWithDay = (source: Source): string =>
  source.kind === 'band' && source.effectiveFrom
    ? `${sourceInWords(source)}, list of ${formatDay(source.effectiveFrom)}`
    : sourceInWords(source)
