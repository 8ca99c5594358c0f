import { describe, expect, it } from 'vitest'
import { bagOf, deliveryId, stored } from '@/lib/offline/field-day.fixture'
import type { StoredOperation } from '@/lib/offline/operation'
import { isMovable, mayDiscard, parkedOperation } from './parked'
import { adviceFor, refusalInWords } from './refusal-advice'

const refusedWith = (code: string, attentionId: string | null = 'item'): Partial<StoredOperation> => ({
  state: 'refused',
  refusal: { code, message: 'No.', attentionId, at: '2026-11-23T10:00:00Z' },
})
const advance = (method: 'cash' | 'bank') =>
  stored(
    'payment.record-advance',
    {
      ...{ id: 'a', farmerId: 'f', amountPaise: 5_000, method, paidOn: '2026-11-23', reference: null },
      reason: 'seed',
    },
    refusedWith('advance.too-small'),
  )

describe('refused work on the phone', () => {
  it('bags move to another trip; what follows another entry does not by itself', () => {
    expect(isMovable(parkedOperation(bagOf(1, 60_000, refusedWith('trip.has-left')))!)).toBe(true)
    expect(isMovable(parkedOperation(bagOf(1, 60_000, refusedWith('dependency_rejected')))!)).toBe(false)
    const strike = stored('delivery.strike-bag', { deliveryId, number: 1 }, refusedWith('trip.has-left'))
    expect(isMovable(parkedOperation(strike)!)).toBe(false)
  })

  it('cash that was handed over is not discarded; a mistaken entry is', () => {
    expect(mayDiscard(parkedOperation(advance('cash'))!)).toBe(false)
    expect(mayDiscard(parkedOperation(advance('bank'))!)).toBe(true)
    expect(mayDiscard(parkedOperation(bagOf(1, 60_000, refusedWith('bag.too-heavy')))!)).toBe(true)
  })

  it('without a note of the server nothing can be decided there', () => {
    expect(parkedOperation(bagOf(1, 60_000, refusedWith('operation.too-large', null)))).toBeNull()
  })
})

it.each([
  ['bag.too-heavy', /Look at the weight again/],
  ['trip.already-submitted', /give the trip back/],
  ['trip.has-left', /on the trip that has the bags/],
  ['farmer.archived', /put this farmer away/],
  ['dependency_rejected', /follows by itself/],
  ['something.new', /office sees this entry too/],
])('%s says what to do', (code, words) => {
  expect(adviceFor(code)).toMatch(words)
})

it('a lost right is said without the office’s names for it', () => {
  const refusal = { code: 'permission.missing', message: 'Your role does not include "delivery:collect".' }
  expect(refusalInWords(refusal)).toBe('You may not do this any more: the office has changed your rights.')
})
