import { expect, it } from 'vitest'
import { DomainError } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { offlineOperation, type Shapes } from './offline-operations'

const deliveryId = newId()
const shapes: Shapes = {
  'delivery.set-moisture': {
    version: 3,
    steps: {
      1: (input) => ({ ...(input as object), moistureBp: Math.round((input as { percent: number }).percent * 100) }),
      2: (input) => ({ deliveryId, moistureBp: (input as { moistureBp: number }).moistureBp }),
    },
  },
}
const reading = (version: number, input: unknown) => offlineOperation('delivery.set-moisture', version, input, shapes)

it.each([
  ['the version before last', 1, { percent: 14.5 }],
  ['the last version', 2, { moistureBp: 1_450, unit: 'bp' }],
  ['today’s version', 3, { deliveryId, moistureBp: 1_450 }],
])('an entry of %s is read as today’s', (_, version, input) => {
  expect(reading(version, input)).toEqual([
    expect.objectContaining({ name: 'delivery.set-moisture' }),
    { deliveryId, moistureBp: 1_450 },
  ])
})

it('an entry of a newer app, and one of no known name, are refused with words and kept', () => {
  for (const [found, words] of [
    [reading(4, {}), /newer app than the server/],
    [offlineOperation('delivery.sing', 1, {}), /does not know this kind/],
  ] as const) {
    expect(found).toBeInstanceOf(DomainError)
    expect((found as DomainError).message).toMatch(words)
  }
})
