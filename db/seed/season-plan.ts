import { addDays, type Day } from '@/lib/kernel/time'
import { type AdvancePlan, planAdvances } from './advance-plan'
import { diceOf } from './dice'
import { type FarmerPlan, type LorryPlan, planFarmers, planLorries } from './people'
import { planTrips, type TripPlan } from './trip-plan'
import { type PriceListPlan, planMarketFile, planPriceLists } from './weather'

export type SeasonSize = { days: number; farmers: number; lorries: number; managers: number }
export type DayPlan = { day: Day; index: number; trips: TripPlan[]; advances: AdvancePlan[] }
export type SeasonPlan = {
  size: SeasonSize
  farmers: FarmerPlan[]
  lorries: LorryPlan[]
  priceLists: PriceListPlan[]
  marketFile: ReturnType<typeof planMarketFile>
  days: DayPlan[]
}

export const wholeSeason: SeasonSize = { days: 90, farmers: 400, lorries: 12, managers: 6 }

/** Everything that will happen, decided before anything happens: so that working side by side changes no figure. */
export function planSeason(today: Day, size: SeasonSize = wholeSeason): SeasonPlan {
  const dice = diceOf(20_261_123)
  const farmers = planFarmers(dice, size.farmers)
  const lorries = planLorries(dice, size.lorries)
  const firstDay = addDays(today, 1 - size.days)
  const days: DayPlan[] = []
  for (let index = 0; index < size.days; index++) {
    const day = addDays(firstDay, index)
    const trips = planTrips(dice, { day, index, size, farmers, lorries })
    days.push({ day, index, trips, advances: planAdvances(dice, { index, size, trips }) })
  }
  const priceLists = planPriceLists(firstDay, size.days)
  const marketFile = planMarketFile(dice, firstDay, size.days)
  return { size, farmers, lorries, priceLists, marketFile, days }
}
