import { expect, it } from 'vitest'
import { applyLocally } from './apply-locally'
import { bagOf, begin, deliveryId, me, opened, stored, tripId } from './field-day.fixture'
import { fold } from './fold'

const given = { me, aliases: {} }

it('bags applied together give the list they give one by one, with corrections and strikes between', () => {
  const operations = [
    stored('trip.start', { tripId }),
    opened(),
    ...[1, 2, 3].map((number) => bagOf(number, 60_000 + number * 100)),
    stored('delivery.correct-bag', { deliveryId, number: 2, weightGrams: 61_000 }),
    ...[4, 5].map((number) => bagOf(number, 58_000)),
    stored('delivery.strike-bag', { deliveryId, number: 5 }),
    bagOf(6, 63_000),
  ]
  const one = operations.reduce((view, operation) => applyLocally(view, operation, given), begin)
  expect(fold(begin, operations, given)).toEqual(one)
  expect(one.deliveries.get(deliveryId)).toMatchObject({ bagCount: 5, nextBagNumber: 7 })
})

it('leaves the queue’s own entries as they are, and what is contained in the server’s rows out', () => {
  const operations = [opened(), bagOf(1, 60_000), bagOf(2, 61_000), bagOf(3, 62_000, { state: 'kept' })]
  const before = structuredClone(operations)
  const view = fold(begin, operations, given)
  expect(operations).toEqual(before)
  expect(view.deliveries.get(deliveryId)?.bags.map((bag) => bag.number)).toEqual([1, 2])
  expect(fold(view, operations, given).deliveries).toEqual(view.deliveries)
})
