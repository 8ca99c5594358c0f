import type { Day } from '@/lib/kernel/time'
import type { Dice } from './dice'
import type { FarmerPlan, LorryPlan } from './people'
import { hubs } from './places'
import type { SeasonSize } from './season-plan'
import type { Stage } from './stage'
import { moistureOfDay } from './weather'

export type BagPlan = { weightGrams: number; source: 'typed' | 'repeated' | 'scale' }
export type DeliveryPlan = {
  farmer: number
  moistureBp: number
  bags: BagPlan[]
  /** Minutes after midnight at which the last bag was weighed. */
  minute: number
  qualityDeductionGrams: number
  qualityReason: string | null
  /** Paise above the listed price, agreed with a reason. */
  extraPaisePerKg: number
}
export type TripPlan = {
  day: Day
  stage: Stage
  manager: number
  lorry: number
  hub: number
  startMinute: number
  /** When the loaded lorry leaves, minutes after midnight. */
  leaveMinute: number
  /** What the buyer's weighbridge showed; most send the paper later. */
  weighbridgeGrams: number | null
  deliveries: DeliveryPlan[]
}

type Given = { day: Day; index: number; size: SeasonSize; farmers: FarmerPlan[]; lorries: LorryPlan[] }

const MANAGERS_OF_TODAY = [1, 2, 3, 4]
/** The newest days have work waiting at every stage; one entry is one trip. */
const NEWEST: Stage[][] = [
  ['loading', 'loading', 'loading', 'on-the-way'],
  ['submitted', 'submitted', 'submitted-on-the-way', 'submitted'],
  ['priced', 'priced', 'returned', 'settled'],
  ['settled', 'paid', 'paid', 'paid'],
]

/** The trips that go out on one day. The first manager has no trip today: a newcomer's first try finds a free hand. */
export function planTrips(dice: Dice, given: Given): TripPlan[] {
  const { day, index, size } = given
  const age = size.days - 1 - index
  const isSunday = new Date(`${day}T00:00:00Z`).getUTCDay() === 0
  const usual = Array<Stage>(isSunday ? 2 : dice.between(3, 4)).fill('paid')
  const stages = NEWEST[age] ?? usual
  const managers = age === 0 ? MANAGERS_OF_TODAY : dice.shuffled(Array.from({ length: size.managers }, (_, i) => i))
  const lorries = freeLorries(dice, size, age)
  const towns = dice.shuffled(hubs.map((_, hub) => hub))
  return stages.map((stage, nth) =>
    planTrip(dice, given, { day, stage, manager: managers[nth]!, lorry: lorries[nth]!, hub: towns[nth]! }),
  )
}

type Who = Pick<TripPlan, 'day' | 'stage' | 'manager' | 'lorry' | 'hub'>

export function planTrip(dice: Dice, given: Given, trip: Who): TripPlan {
  const startMinute = dice.between(410, 480)
  const deliveries = planDeliveries(dice, given, trip, startMinute)
  const leaveMinute = (deliveries.at(-1)?.minute ?? startMinute) + dice.between(15, 45)
  const gross = deliveries.flatMap(({ bags }) => bags).reduce((sum, bag) => sum + bag.weightGrams, 0)
  const weighbridgeGrams = dice.chance(60) ? Math.round((gross * dice.around(1, 0.0015)) / 5_000) * 5_000 : null
  return { ...trip, startMinute, leaveMinute, weighbridgeGrams, deliveries }
}

/** The last lorry stands in the workshop, the one before it is still on the way from yesterday. */
function freeLorries(dice: Dice, size: SeasonSize, age: number): number[] {
  const onTheWay = size.lorries - 2
  const all = dice.shuffled(Array.from({ length: size.lorries - 2 }, (_, i) => i))
  if (age !== 1) return all
  all.splice(NEWEST[1]!.indexOf('submitted-on-the-way'), 0, onTheWay)
  return all
}

function planDeliveries(
  dice: Dice,
  { index, size, farmers, lorries }: Given,
  trip: { stage: Stage; lorry: number; hub: number },
  startMinute: number,
): DeliveryPlan[] {
  const roomGrams = lorries[trip.lorry]!.capacityGrams * 0.97
  const near = dice.shuffled(farmers.flatMap((farmer, i) => (farmer.hub === trip.hub ? [i] : [])))
  const wanted = trip.stage === 'loading' ? dice.between(3, 5) : dice.between(9, 12)
  const deliveries: DeliveryPlan[] = []
  let minute = startMinute + 25
  let loadedGrams = 0
  for (const farmer of near.slice(0, wanted)) {
    const bags = planBags(dice, farmers[farmer]!.bagGrams, dice.between(26, 54))
    const gross = bags.reduce((sum, bag) => sum + bag.weightGrams, 0)
    if (loadedGrams + gross > roomGrams) break
    loadedGrams += gross
    minute += 14 + Math.round(bags.length * 0.6)
    const wetness = moistureOfDay(index, size.days) + farmers[farmer]!.wetnessBp + dice.around(0, 90)
    deliveries.push({ farmer, bags, minute, ...planQuality(dice, gross), moistureBp: meterReading(wetness) })
  }
  return deliveries
}

/** A meter shows tenths of a percent. */
const meterReading = (bp: number) => Math.min(3_000, Math.max(1_050, Math.round(bp / 10) * 10))

/** The scale shows tenths of a kilogram. */
function planBags(dice: Dice, meanGrams: number, count: number): BagPlan[] {
  const hasScale = dice.chance(15)
  return Array.from({ length: count }, (_, i) => {
    const source = hasScale ? 'scale' : i > 0 && dice.chance(6) ? 'repeated' : 'typed'
    return { weightGrams: Math.round(dice.around(meanGrams, 2_400) / 100) * 100, source }
  })
}

const REASONS = [
  'Broken and shrivelled grain',
  'Stones and husk',
  'Weevil damage',
  'Black tips',
  'Wet bags at the bottom',
]

function planQuality(dice: Dice, grossGrams: number) {
  const extraPaisePerKg = dice.chance(3) ? dice.between(1, 5) * 10 : 0
  if (!dice.chance(13)) return { qualityDeductionGrams: 0, qualityReason: null, extraPaisePerKg }
  const share = dice.between(5, 30) / 1_000
  return {
    qualityDeductionGrams: Math.round((grossGrams * share) / 500) * 500,
    qualityReason: dice.pick(REASONS),
    extraPaisePerKg: 0,
  }
}
