import { describe, expect, it } from 'vitest'
import { possibleMoves } from '@/lib/kernel/states'
import { submitChecklist, submitRefusal } from './submit-gate'
import {
  cancelTripRefusal,
  collectRefusal,
  commercialMoves,
  commercialRefusal,
  physicalRefusal,
  type TripState,
} from './trip-states'

const trip = (change: Partial<TripState> = {}): TripState => ({
  physicalStatus: 'loading',
  status: 'open',
  bagCount: 10,
  ...change,
})

describe('a trip', () => {
  it.each([
    ['submit', 'open', null],
    ['submit', 'returned', null],
    ['submit', 'submitted', 'trip.cannot-submit'],
    ['return', 'submitted', null],
    ['return', 'priced', 'trip.cannot-return'],
    ['price', 'open', 'trip.cannot-price'],
    ['price', 'settled', 'trip.cannot-price'],
    ['settle', 'priced', null],
    ['settle', 'settled', 'trip.cannot-settle'],
    ['reopen', 'settled', null],
    ['close', 'settled', null],
  ] as const)('%s when %s → %s', (verb, status, reason) => {
    expect(commercialRefusal(verb, trip({ status }))?.reason ?? null).toBe(reason)
  })

  it('moves on two independent axes', () => {
    expect(physicalRefusal('dispatch', trip({ status: 'submitted' }))).toBeNull()
    expect(physicalRefusal('arrive', trip())?.reason).toBe('trip.cannot-arrive')
    expect(collectRefusal(trip({ physicalStatus: 'in_transit', status: 'returned' }))).toBeNull()
    expect(collectRefusal(trip({ status: 'submitted' }))?.reason).toBe('trip.not-open')
  })

  it('is cancelled only without bags', () => {
    expect(cancelTripRefusal(trip())?.reason).toBe('trip.has-bags')
    expect(cancelTripRefusal(trip({ bagCount: 0 }))).toBeNull()
    expect(cancelTripRefusal(trip({ bagCount: 0, physicalStatus: 'in_transit' }))?.reason).toBe('trip.cannot-cancel')
  })

  it('offers the office what it may do', () => {
    expect(possibleMoves(commercialMoves, 'submitted', 'office')).toEqual(['return', 'price'])
    expect(possibleMoves(commercialMoves, 'submitted', 'manager')).toEqual([])
  })
})

describe('the gate before submitting', () => {
  const delivery = {
    deliveryId: 'd1',
    farmerName: 'Ramesh',
    bagCount: 10,
    grossWeightGrams: 600_000,
    moistureBp: 1_450 as number | null,
  }
  const gate = (change: Partial<typeof delivery> = {}, more = {}) =>
    submitChecklist({
      deliveries: [{ ...delivery, ...change }],
      capacityGrams: 10_000_000,
      isOverloadAllowed: false,
      ...more,
    })

  it('lets a complete trip through', () => {
    expect(gate()).toMatchObject({ isReady: true, warnings: [] })
    expect(submitRefusal(gate(), false)).toBeNull()
  })

  it.each([
    [submitChecklist({ deliveries: [], capacityGrams: 1, isOverloadAllowed: false }), 'trip.no-farmer'],
    [gate({ bagCount: 0, grossWeightGrams: 0 }), 'delivery.no-bags'],
    [gate({ moistureBp: null }), 'delivery.no-moisture'],
    [gate({}, { capacityGrams: 500_000 }), 'trip.overloaded'],
    [gate({}, { unsyncedCount: 3 }), 'trip.not-synced'],
  ])('case %#', (checklist, reason) => {
    expect(submitRefusal(checklist, true)?.reason).toBe(reason)
  })

  it('says everything that is missing at once', () => {
    expect(submitRefusal(gate({ bagCount: 0, grossWeightGrams: 0, moistureBp: null }), true)?.message).toBe(
      'Ramesh has no bags and no moisture.',
    )
  })

  it('wants a strange average read and confirmed', () => {
    const light = gate({ grossWeightGrams: 150_000 })
    expect(light.warnings.map((warning) => warning.slug)).toEqual(['delivery.average-too-light'])
    expect(submitRefusal(light, false)?.reason).toBe('trip.warnings-not-acknowledged')
    expect(submitRefusal(light, true)).toBeNull()
  })

  it('lets an overload through that the office has allowed', () => {
    const over = gate({}, { capacityGrams: 500_000, isOverloadAllowed: true })
    expect(submitRefusal(over, true)).toBeNull()
  })
})
