import { describe, expect, it } from 'vitest'
import { possibleMoves } from '@/lib/kernel/states'
import { capacityRefusal } from './capacity'
import { lorryRefusal, lorryStatusRefusal } from './lorry-states'
import { purposeRefusal, rejectReasonRefusal, requiredOnRefusal } from './request-rules'
import { cancelRequestRefusal, requestMoves, requestRefusal } from './request-states'

describe('a lorry request', () => {
  it.each([
    ['approve', 'pending', null],
    ['approve', 'info_requested', 'request.cannot-approve'],
    ['approve', 'approved', 'request.cannot-approve'],
    ['ask', 'pending', null],
    ['answer', 'info_requested', null],
    ['answer', 'pending', 'request.cannot-answer'],
    ['reject', 'info_requested', null],
    ['reject', 'approved', 'request.cannot-reject'],
    ['edit', 'approved', 'request.cannot-edit'],
    ['complete', 'approved', null],
  ] as const)('%s when %s → %s', (verb, status, reason) => {
    expect(requestRefusal(verb, status)?.reason ?? null).toBe(reason)
  })

  it('is cancelled after approval only while no bag is on the lorry', () => {
    expect(cancelRequestRefusal('approved', 0)).toBeNull()
    expect(cancelRequestRefusal('approved', 1)?.reason).toBe('request.has-bags')
    expect(cancelRequestRefusal('rejected', 0)?.reason).toBe('request.cannot-cancel')
  })

  it('offers each person what they may do', () => {
    expect(possibleMoves(requestMoves, 'pending', 'office')).toEqual(['ask', 'approve', 'reject'])
    expect(possibleMoves(requestMoves, 'pending', 'asker')).toEqual(['edit', 'cancel'])
    expect(possibleMoves(requestMoves, 'completed', 'office')).toEqual([])
  })

  it.each([
    ['2026-11-22', 'request.date-in-past'],
    ['2026-11-23', null],
    ['2026-12-24', null],
    ['2027-11-23', 'request.date-too-far'],
  ])('for %s, asked on 23 November 2026 → %s', (day, reason) => {
    expect(requiredOnRefusal(day, '2026-11-23')?.reason ?? null).toBe(reason)
  })

  it('has a purpose, and its refusal a reason, in ten letters or more', () => {
    expect(purposeRefusal('maize')?.reason).toBe('request.purpose-length')
    expect(purposeRefusal('Maize of six farmers in Mudhol')).toBeNull()
    expect(purposeRefusal('x'.repeat(501))?.reason).toBe('request.purpose-length')
    expect(rejectReasonRefusal('no lorry  ')?.reason).toBe('request.reason-too-short')
    expect(rejectReasonRefusal('no lorry is free')).toBeNull()
  })
})

describe('a lorry', () => {
  it.each([
    [99_999, false],
    [100_000, true],
    [55_000_000, true],
    [55_000_001, false],
    [1_000.5, false],
  ])('of %i g is possible: %s', (grams, isPossible) => {
    expect(capacityRefusal(grams) === null).toBe(isPossible)
  })

  it.each([
    ['available', 'maintenance', null],
    ['available', 'idle', null],
    ['idle', 'available', null],
    ['maintenance', 'available', null],
    ['assigned', 'retired', 'lorry.cannot-retire'],
    ['assigned', 'available', 'lorry.cannot-return'],
    ['available', 'assigned', 'lorry.follows-its-trip'],
    ['retired', 'available', 'lorry.cannot-return'],
    ['idle', 'idle', null],
  ] as const)('by hand from %s to %s → %s', (from, to, reason) => {
    expect(lorryStatusRefusal(from, to)?.reason ?? null).toBe(reason)
  })

  it('in maintenance gets no trip', () => {
    expect(lorryRefusal('assign', 'maintenance')?.reason).toBe('lorry.cannot-assign')
    expect(lorryRefusal('release', 'assigned')).toBeNull()
  })
})
