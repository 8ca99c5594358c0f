import { expect, it } from 'vitest'
import { bagOf, begin, deliveryId, me, opened } from './field-day.fixture'
import { fold } from './fold'
import type { StoredOperation } from './operation'
import { type Lifts, upgraded } from './upgrade'

/** The first app weighed in kilograms, one bag at a time; the second in grams; today's has a list. */
const lifts: Lifts = {
  'delivery.record-bags': {
    1: ({ kilos, ...rest }) => ({ ...rest, weightGrams: Math.round(Number(kilos) * 1_000) }),
    2: ({ deliveryId, ...bag }) => ({ deliveryId, bags: [{ source: 'typed', ...bag }] }),
  },
}
const written = (version: number, input: Record<string, unknown>): StoredOperation =>
  ({ ...bagOf(1, 0), version, input }) as unknown as StoredOperation
const bag = { number: 1, recordedAt: '2026-11-23T09:00:00.000Z' }
const today = { ...bag, weightGrams: 62_500, source: 'typed' }

it.each<[string, StoredOperation]>([
  ['the version before last', written(1, { deliveryId, ...bag, kilos: '62.5' })],
  ['the last version', written(2, { deliveryId, ...bag, weightGrams: 62_500 })],
  ['this version', written(3, { deliveryId, bags: [today] })],
])('work written by %s is shown as today’s, under its own id and in its own place', (_, operation) => {
  const now = upgraded(operation, lifts, 3)
  const { id, seq, at, state } = operation
  expect(now).toMatchObject({ id, seq, at, state, version: 3, input: { deliveryId, bags: [today] } })
  const { deliveries } = fold(begin, [opened(), now], { me, aliases: {} })
  expect(deliveries.get(deliveryId)).toMatchObject({ bagCount: 1, grossWeightGrams: 62_500 })
})

it('what did not change its shape is only counted on; what a newer app wrote is left alone', () => {
  const moisture = { ...opened(), version: 1 } as StoredOperation
  expect(upgraded(moisture, lifts, 3)).toEqual({ ...moisture, version: 3 })
  const newer = written(4, { anything: true })
  expect(upgraded(newer, lifts, 3)).toEqual(newer)
})
