import { expect, it } from 'vitest'
import { newId } from '@/lib/kernel/ids'
import { bagOf, begin, deliveryId, me, opened, stored, tripId } from './field-day.fixture'
import { fold } from './fold'
import { newOperation, type StoredOperation } from './operation'
import { placed } from './placed'

const stateOf = (operations: StoredOperation[]) => ({
  operations,
  view: fold(begin, operations, { me, aliases: {} }),
  rest: null,
})
const elsewhere = stored('trip.start', { tripId: newId() })
const day = [stored('trip.start', { tripId }), opened(), bagOf(1, 60_000), elsewhere, bagOf(2, 61_000)]

it('a trip is submitted after everything of it that waits, and after nothing of other trips', () => {
  const sent = { ...bagOf(3, 62_000), state: 'acknowledged' } as StoredOperation
  const { dependsOn, about } = placed(newOperation('trip.submit', { tripId }), stateOf([...day, sent]))
  const others = day.filter((operation) => operation !== elsewhere)
  expect(dependsOn).toEqual(others.map(({ id }) => id))
  expect(about).toEqual({ tripId })
})

it('a bag is corrected after it was recorded; a new bag waits for nothing', () => {
  const correction = newOperation('delivery.correct-bag', { deliveryId, number: 2, weightGrams: 62_000 })
  expect(placed(correction, stateOf(day)).dependsOn).toEqual([day[4]!.id])
  const { id: _, seq: __, ...bag } = bagOf(3, 60_000)
  expect(placed({ ...bag, id: newId() } as never, stateOf(day))).not.toHaveProperty('dependsOn')
})

it('what is done for a delivery remembers its trip, for the day that trip is taken away', () => {
  const moisture = newOperation('delivery.set-moisture', { deliveryId, moistureBp: 1_400 }, { place: 'Harihar' })
  expect(placed(moisture, stateOf(day)).about).toEqual({ place: 'Harihar', tripId })
})
