import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '@/lib/services/user/rules'
import { type AdvanceStanding, advanceLadder, advanceLeftPaise, advanceRefusal } from './advance-limits'
import { cashRefusal } from './cash-limit'

const limits = defaultSettings.advanceLimits
const cashLimit = defaultSettings.cashDayLimitPaise
const nothingOut: AdvanceStanding = {
  farmerOutstandingPaise: 0,
  managerDayPaise: 0,
  managerDayCount: 0,
  managerMonthPaise: 0,
  organizationOutstandingPaise: 0,
  farmerCashTodayPaise: 0,
}
const rupees = (amount: number) => amount * 100
const asked = (amount: number, change = {}) => ({
  amountPaise: rupees(amount),
  method: 'upi' as const,
  giver: 'manager' as const,
  ...change,
})
const refusalOf = (amount: number, out: Partial<AdvanceStanding> = {}, change = {}) =>
  advanceRefusal(asked(amount, change), { ...nothingOut, ...out }, limits, cashLimit)

describe('the ladder', () => {
  it.each([
    [2_000, 'manager', 'automatic'],
    [2_000.01, 'manager', 'told'],
    [10_000, 'manager', 'told'],
    [10_000.01, 'manager', 'approval'],
    [50_000, 'office', 'automatic'],
  ] as const)('₹%d by %s → %s', (amount, giver, ladder) => {
    expect(advanceLadder(Math.round(rupees(amount)), giver, limits)).toBe(ladder)
  })
})

describe('the limits of advances', () => {
  it.each([
    [99.99, {}, 'advance.below-minimum'],
    [100, {}, null],
    [50_000, {}, null],
    [50_000.01, {}, 'advance.above-maximum'],
    [1_000, { farmerOutstandingPaise: rupees(49_000) }, null],
    [1_001, { farmerOutstandingPaise: rupees(49_000) }, 'advance.farmer-over-limit'],
    [1_001, { farmerOutstandingPaise: rupees(99_000) }, 'advance.farmer-over-hard-limit'],
    [10_000, { managerDayPaise: rupees(1_90_000) }, null],
    [10_001, { managerDayPaise: rupees(1_90_000) }, 'advance.manager-over-day'],
    [1_000, { managerDayCount: 19 }, null],
    [1_000, { managerDayCount: 20 }, 'advance.manager-over-count'],
    [1_001, { managerMonthPaise: rupees(49_99_000) }, 'advance.manager-over-month'],
    [1_001, { organizationOutstandingPaise: rupees(99_99_000) }, 'advance.organization-over-limit'],
  ])('₹%d with %j → %s', (amount, out, reason) => {
    expect(refusalOf(amount, out)?.reason ?? null).toBe(reason)
  })

  it('the office passes those of managers, but not the hard ones', () => {
    const office = { giver: 'office' }
    expect(refusalOf(5_000, { farmerOutstandingPaise: rupees(60_000), managerDayCount: 30 }, office)).toBeNull()
    expect(refusalOf(5_000, { farmerOutstandingPaise: rupees(96_000) }, office)?.reason).toBe(
      'advance.farmer-over-hard-limit',
    )
  })

  it('say the limit, what is out and what is left', () => {
    const refusal = refusalOf(5_000, { farmerOutstandingPaise: rupees(48_500) })
    expect(refusal).toMatchObject({
      code: 'limit_exceeded',
      details: { facts: { limitPaise: rupees(50_000), usedPaise: rupees(48_500), leftPaise: rupees(1_500) } },
    })
    expect(refusal?.message).toContain('₹1,500.00 is left')
  })

  it('what is left is exactly what is still accepted', () => {
    const standing = fc.record({
      farmerOutstandingPaise: fc.integer({ min: 0, max: rupees(60_000) }),
      managerDayPaise: fc.integer({ min: 0, max: rupees(2_10_000) }),
      managerDayCount: fc.integer({ min: 0, max: 21 }),
      managerMonthPaise: fc.integer({ min: 0, max: rupees(51_00_000) }),
      organizationOutstandingPaise: fc.integer({ min: rupees(90_00_000), max: rupees(1_01_00_000) }),
      farmerCashTodayPaise: fc.integer({ min: 0, max: rupees(2_10_000) }),
    })
    const who = fc.record({ giver: fc.constantFrom('manager', 'office'), method: fc.constantFrom('cash', 'bank') })
    fc.assert(
      fc.property(standing, who, (out, person) => {
        const left = advanceLeftPaise(person, out, limits, cashLimit)
        const refuses = (amountPaise: number) =>
          advanceRefusal({ ...person, amountPaise }, out, limits, cashLimit) !== null
        if (left > 0) expect(refuses(left)).toBe(false)
        expect(refuses(Math.max(left + 1, limits.minPaise))).toBe(true)
      }),
    )
  })
})

describe('cash to one farmer in a day', () => {
  it.each([
    ['cash', 1_99_999, 0, null],
    ['cash', 2_00_000, 0, 'cash.day-limit'],
    ['cash', 1, 1_99_999, 'cash.day-limit'],
    ['bank', 5_00_000, 1_99_999, null],
  ] as const)('%s ₹%d after ₹%d → %s', (method, amount, today, reason) => {
    expect(cashRefusal(method, rupees(amount), rupees(today), cashLimit)?.reason ?? null).toBe(reason)
  })
})
