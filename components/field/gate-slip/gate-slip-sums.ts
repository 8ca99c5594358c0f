import { valuePaise } from '@/lib/kernel/money'
import { noQualityDeduction, weighOut } from '@/lib/services/delivery/rules/amounts'
import type { TallyBag } from '@/lib/services/delivery/rules/bag'
import { choosePrice, type PriceListRow } from '@/lib/services/delivery/rules/price'
import { counted, tally } from '@/lib/services/delivery/rules/tally'

/** Everything a farmer is shown at the gate, from the phone alone. Grams, paise, basis points. */
export type GateSlipData = {
  organizationName: string
  farmer: { name: string; code: string; village: string }
  lorryRegistration: string
  managerName: string
  place: string
  /** The instant of the weighing's end or of now, RFC 3339. */
  at: string
  timeZone: string
  bags: readonly TallyBag[]
  standardDeductionGramsPerBag: number
  moistureBp: number | null
  grade: 'excellent' | 'good' | 'acceptable' | 'poor' | 'rejected' | null
  /** What the phone knows of prices: the farmer's own, the trip's, the list in force, the organization's own. */
  farmerPricePaisePerKg?: number | null
  tripPricePaisePerKg?: number | null
  organizationPricePaisePerKg?: number | null
  priceList: PriceListRow | null
  advanceOutstandingPaise: number
  /** The same eight characters that the server shows for these bags. */
  hash?: string
}

export type GateSlipSums = {
  bagCount: number
  grossWeightGrams: number
  standardDeductionGrams: number
  netWeightGrams: number
  /** Null where nothing on the phone names a price. */
  expected: {
    pricePaisePerKg: number
    valuePaise: number
    minMoistureBp: number | null
    maxMoistureBp: number | null
  } | null
}

/** The sums of the slip, by the same rules as the server's. The price is what the list says; the office decides it. */
export function gateSlipSums(data: GateSlipData): GateSlipSums {
  const { bagCount, grossWeightGrams } = tally(data.bags)
  const weights = weighOut(grossWeightGrams, bagCount, data.standardDeductionGramsPerBag, noQualityDeduction)
  const standardDeductionGrams = bagCount * data.standardDeductionGramsPerBag
  const netWeightGrams = weights.ok ? weights.value.netWeightGrams : 0
  const price = choosePrice(data)
  if (!price.ok) return { bagCount, grossWeightGrams, standardDeductionGrams, netWeightGrams, expected: null }
  const { pricePaisePerKg, source } = price.value
  const band = source.kind === 'band' ? source : { minMoistureBp: null, maxMoistureBp: null }
  const expected = {
    pricePaisePerKg,
    valuePaise: valuePaise(netWeightGrams, pricePaisePerKg),
    minMoistureBp: band.minMoistureBp,
    maxMoistureBp: band.maxMoistureBp,
  }
  return { bagCount, grossWeightGrams, standardDeductionGrams, netWeightGrams, expected }
}

/** The bags that count, ten to a row as on a paper tally. */
export function tallyRows(bags: readonly TallyBag[]): { from: number; bags: TallyBag[]; grams: number }[] {
  const rows = new Map<number, TallyBag[]>()
  for (const bag of counted(bags).toSorted((a, b) => a.number - b.number)) {
    const row = Math.floor((bag.number - 1) / 10)
    rows.set(row, [...(rows.get(row) ?? []), bag])
  }
  return [...rows].map(([row, these]) => ({
    from: row * 10 + 1,
    bags: these,
    grams: these.reduce((sum, bag) => sum + bag.weightGrams, 0),
  }))
}
