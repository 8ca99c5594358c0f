import { addDays, type Day } from '@/lib/kernel/time'
import type { Dice } from './dice'

/**
 * The course of a harvest: maize comes wet from the field and dries week by week; the price follows the dryness and the
 * market's own ups and downs. Invented for the demo, with the size and direction that the trade knows.
 */
export function moistureOfDay(index: number, days: number): number {
  const progress = days <= 1 ? 1 : index / (days - 1)
  return Math.round(1_760 - 380 * progress + 25 * Math.sin(index / 6))
}

/** Paise per kg of dry maize in the district. */
export const marketLevel = (index: number, days: number): number => {
  const progress = days <= 1 ? 1 : index / (days - 1)
  return 2_080 + 190 * progress + 35 * Math.sin(index / 9) + 18 * Math.sin(index / 3.7)
}

export type PriceListPlan = { effectiveFrom: Day; bands: { maxMoistureBp: number; pricePaisePerKg: number }[] }

/** A new price list about every second week, in whole 10 paise. */
export function planPriceLists(firstDay: Day, days: number): PriceListPlan[] {
  const lists: PriceListPlan[] = []
  for (let index = 0; index < days; index += 15) {
    const top = Math.round((marketLevel(index, days) + 25) / 10) * 10
    const steps: [number, number][] = [
      [1_400, 0],
      [1_600, 70],
      [1_800, 160],
      [2_000, 260],
      [2_400, 420],
      [3_500, 700],
    ]
    const bands = steps.map(([maxMoistureBp, less]) => ({ maxMoistureBp, pricePaisePerKg: top - less }))
    lists.push({ effectiveFrom: addDays(firstDay, index), bands })
  }
  return lists
}

/** Mandis with a regular maize auction: state, district, market, how far above the district's level (paise per kg). */
const MANDIS: [string, string, string, number][] = [
  ['Karnataka', 'Davangere', 'Davangere', 0],
  ['Karnataka', 'Davangere', 'Harihara', -15],
  ['Karnataka', 'Davangere', 'Honnali', -25],
  ['Karnataka', 'Davangere', 'Channagiri', -20],
  ['Karnataka', 'Davangere', 'Jagalur', -35],
  ['Karnataka', 'Haveri', 'Ranebennur', 10],
  ['Karnataka', 'Haveri', 'Haveri', 5],
  ['Karnataka', 'Chitradurga', 'Chitradurga', -5],
  ['Karnataka', 'Shimoga', 'Shikaripura', -10],
  ['Karnataka', 'Bellary', 'Hospet', -30],
  ['Telangana', 'Nizamabad', 'Nizamabad', 30],
  ['Telangana', 'Siddipet', 'Siddipet', 20],
]

const HEADERS = 'date,state,district,market,variety,grade,min_rs_q,max_rs_q,modal_rs_q,arrival_tonnes'.split(',')

/** The season as a mandi file: rupees a quintal (the same figure as paise per kg), arrivals in tonnes. No auction on Sundays. */
export function planMarketFile(dice: Dice, firstDay: Day, days: number) {
  const rows: string[][] = []
  for (let index = 0; index < days; index++) {
    const day = addDays(firstDay, index)
    if (new Date(`${day}T00:00:00Z`).getUTCDay() === 0) continue
    for (const [state, district, market, above] of MANDIS) {
      if (!dice.chance(88)) continue
      const modal = Math.round((marketLevel(index, days) + above + dice.around(0, 18)) / 5) * 5
      const prices = [modal - dice.between(6, 26) * 5, modal + dice.between(3, 14) * 5, modal]
      rows.push([day, state, district, market, 'Local', 'FAQ', ...prices.map(String), String(dice.between(20, 900))])
    }
  }
  return { fileName: 'mandi-prices-of-the-season.csv', headers: HEADERS, rows }
}
