import type { Dice } from './dice'
import type { SeasonSize } from './season-plan'
import type { TripPlan } from './trip-plan'

export type AdvancePlan = {
  farmer: number
  manager: number
  amountPaise: number
  method: 'cash' | 'bank' | 'upi' | 'cheque'
  reason: string
  minute: number
  /** Above a manager's own authority: what the office makes of it. */
  fate: 'paid' | 'rejected' | 'waiting' | 'cancelled'
}

const PURPOSES = [
  ...['Diesel for the thresher', 'Harvest labour', 'School fees', 'Hospital bill', 'Seed for the second crop'],
  ...['Sacks and twine', 'Tractor repair', 'Family function', 'Fertiliser', 'Transport to the yard'],
]
/** Who has advances waiting today; never the first manager. */
const WAITING_FROM = [1, 3]

/** The advances of one day, given by the managers who are out, to farmers who deliver some other day. */
export function planAdvances(
  dice: Dice,
  { index, size, trips }: { index: number; size: SeasonSize; trips: TripPlan[] },
): AdvancePlan[] {
  const isToday = index === size.days - 1
  const busy = new Set(trips.flatMap((trip) => trip.deliveries.map((delivery) => delivery.farmer)))
  const others = dice.shuffled(Array.from({ length: size.farmers }, (_, i) => i).filter((farmer) => !busy.has(farmer)))
  if (isToday) {
    return WAITING_FROM.map((manager, nth) => ({
      ...ordinary(dice, others[nth]!, manager),
      amountPaise: [18_000_00, 25_000_00][nth]!,
      fate: 'waiting',
    }))
  }
  return Array.from({ length: dice.between(5, 8) }, (_, nth) => {
    const advance = ordinary(dice, others[nth]!, dice.pick(trips).manager)
    if (dice.chance(8))
      return { ...advance, amountPaise: dice.between(11, 24) * 1_000_00, fate: dice.chance(15) ? 'rejected' : 'paid' }
    return { ...advance, fate: dice.chance(2) ? 'cancelled' : 'paid' }
  })
}

function ordinary(dice: Dice, farmer: number, manager: number): AdvancePlan {
  const amountPaise = dice.chance(60) ? dice.between(5, 20) * 100_00 : dice.between(5, 20) * 500_00
  const method = dice.chance(70) ? 'cash' : dice.pick(['upi', 'upi', 'bank', 'cheque'] as const)
  return {
    farmer,
    manager,
    amountPaise,
    method,
    reason: dice.pick(PURPOSES),
    minute: dice.between(500, 1_050),
    fate: 'paid',
  }
}
