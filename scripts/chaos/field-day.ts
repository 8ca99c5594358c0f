import type { Dice } from '@/db/seed/dice'
import { newId } from '@/lib/kernel/ids'
import { addDays, dayOf } from '@/lib/kernel/time'
import type { OfflineInputs, OfflineName } from '@/lib/offline/operation'
import type { TripView } from '@/lib/services/delivery/view'
import { PER_TRIP } from './house'

/** One thing a manager does. `isWrong`: the server must refuse it, and the office must see it. */
export type Step = { [N in OfflineName]: { name: N; input: OfflineInputs[N]; isWrong?: true } }[OfflineName]

export type Day = {
  dice: Dice
  trips: readonly TripView[]
  /** Nobody else weighs on these trips: the manager corrects bags, and hands the trips in. */
  isAlone: boolean
  farmerIds: readonly string[]
  advancePercent: number
  /** Asks for a lorry for so many days, counted from this one. */
  firstRequest: number
  steps: number
}

/** Farmers whom every manager pays, so that their limit is fought over. */
export const POPULAR = 5

/** What a manager does on one phone, in order, as long as it is wanted. */
export function* fieldDay(day: Day): Generator<Step> {
  const { dice, trips, isAlone, steps } = day
  let left = steps
  let nth = 0
  const said = (step: Step): Step => {
    left--
    return step
  }
  for (const trip of trips) {
    // A trip is begun only with work enough for a farmer or two.
    if (left < 60) break
    let onTrip = Math.min(left, PER_TRIP)
    yield said({ name: 'trip.start', input: { tripId: trip.id } })
    for (const farmerId of dice.shuffled(day.farmerIds)) {
      if (onTrip < 12 || left < 10) break
      for (const step of aDelivery(day, trip, farmerId, nth)) {
        onTrip--
        yield said(step)
      }
      nth++
    }
    if (isAlone) yield said({ name: 'trip.submit', input: { tripId: trip.id, acknowledgeWarnings: true } })
  }
  while (left > 0) yield said(anAdvance(day))
}

/** Large advances to one farmer, as if word had gone round that money is given. */
export function* aRush(dice: Dice, farmerId: string): Generator<Step> {
  for (let nth = 0; nth < 3; nth++) yield advanceTo(farmerId, dice.between(40, 90))
}

function* aDelivery(day: Day, trip: TripView, farmerId: string, nth: number): Generator<Step> {
  const { dice, isAlone } = day
  const isNew = dice.chance(10)
  const known = isNew ? newId() : farmerId
  if (isNew) {
    const name = `New ${newId().slice(-8)}`
    yield { name: 'farmer.add', input: { id: known, name, village: 'Honnali', phone: null } }
  }
  const deliveryId = newId()
  yield { name: 'delivery.open', input: { id: deliveryId, tripId: trip.id, farmerId: known } }
  yield { name: 'delivery.set-moisture', input: { deliveryId, moistureBp: dice.between(1_000, 2_000) } }
  const bags = dice.between(4, 16)
  for (let number = 1; number <= bags; number++) {
    yield aBag(deliveryId, number, dice.between(300, 700) * 100)
    if (!isAlone && dice.chance(1)) yield { ...aBag(deliveryId, number + 100, 9_000), isWrong: true }
    if (dice.chance(day.advancePercent)) yield anAdvance(day)
  }
  if (isAlone && dice.chance(30)) {
    const number = dice.between(1, bags)
    yield { name: 'delivery.correct-bag', input: { deliveryId, number, weightGrams: dice.between(300, 700) * 100 } }
  }
  if (isAlone && dice.chance(20)) yield { name: 'delivery.strike-bag', input: { deliveryId, number: bags } }
  if (nth < 10 && dice.chance(20)) yield aRequest(day, nth)
}

/** Each bag has an instant of its own, by which it is known again. */
let bagClock = Date.now() - 6 * 3_600_000
function aBag(deliveryId: string, number: number, weightGrams: number): Step {
  bagClock += 7
  const recordedAt = new Date(bagClock).toISOString()
  return {
    name: 'delivery.record-bags',
    input: { deliveryId, bags: [{ number, weightGrams, recordedAt, source: 'typed' }] },
  }
}

function anAdvance({ dice, farmerIds }: Day): Step {
  const farmerId = dice.chance(80) ? farmerIds[dice.between(0, POPULAR - 1)]! : dice.pick(farmerIds)
  return advanceTo(farmerId, dice.between(10, 90))
}

function advanceTo(farmerId: string, hundreds: number): Step {
  const input = {
    ...{ id: newId(), farmerId, amountPaise: hundreds * 10_000, method: 'cash' as const },
    ...{ paidOn: today(), reference: null, reason: 'Seed for the next crop' },
  }
  return { name: 'payment.record-advance', input }
}

function aRequest({ firstRequest, dice }: Day, nth: number): Step {
  const input = {
    ...{
      id: newId(),
      requiredOn: addDays(today(), firstRequest + nth),
      location: 'Harihar',
      priority: 'medium' as const,
    },
    ...{
      purpose: 'Harvest of twelve farmers',
      estimatedFarmers: 12,
      estimatedWeightGrams: dice.between(4, 9) * 1_000_000,
    },
  }
  return { name: 'lorry.request', input }
}

const begun = new Date()
const today = () => dayOf(begun, 'Asia/Kolkata')
