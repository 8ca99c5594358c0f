import { describe, expect, it } from 'vitest'
import { advanceMoveRefusal, advanceStateOf, cancelRefusal } from './advance-states'
import { referenceRefusal } from './methods'
import {
  firstPaymentState,
  paymentAmountRefusal,
  paymentMoveRefusal,
  secondPersonRefusal,
  settlementMoveRefusal,
} from './payment-states'

describe('a payment', () => {
  it.each([
    ['approve', 'draft', null],
    ['confirm', 'draft', 'payment.cannot-confirm'],
    ['confirm', 'approved', null],
    ['confirm', 'sent', null],
    ['confirm', 'confirmed', 'payment.cannot-confirm'],
    ['fail', 'confirmed', 'payment.cannot-fail'],
    ['redraft', 'failed', null],
    ['reverse', 'confirmed', null],
    ['reverse', 'draft', 'payment.cannot-reverse'],
  ] as const)('%s when %s → %s', (verb, status, reason) => {
    expect(paymentMoveRefusal(verb, status)?.reason ?? null).toBe(reason)
  })

  it('above the threshold needs another person', () => {
    expect(firstPaymentState(2_00_000_00, 2_00_000_00)).toBe('approved')
    expect(firstPaymentState(2_00_000_01, 2_00_000_00)).toBe('draft')
    expect(secondPersonRefusal(2_00_000_01, 2_00_000_00, 'meera', 'meera')?.reason).toBe('payment.needs-second-person')
    expect(secondPersonRefusal(2_00_000_01, 2_00_000_00, 'meera', 'anil')).toBeNull()
    expect(secondPersonRefusal(100, 2_00_000_00, 'meera', 'meera')).toBeNull()
  })

  it.each([
    [100, 100, null],
    [101, 100, 'payment.exceeds-due'],
    [0, 100, 'payment.exceeds-due'],
    [1.5, 100, 'payment.exceeds-due'],
    [1, 0, 'payment.exceeds-due'],
  ])('of %d paise when %d is due → %s', (amount, due, reason) => {
    expect(paymentAmountRefusal(amount, due)?.reason ?? null).toBe(reason)
  })

  it('is confirmed by a reference, cash apart', () => {
    expect(referenceRefusal('cash', null)).toBeNull()
    expect(referenceRefusal('upi', ' ')?.reason).toBe('payment.reference-missing')
    expect(referenceRefusal('cheque', '004512')).toBeNull()
  })

  it('is reversed before its settlement', () => {
    expect(settlementMoveRefusal('reverse', 'settled')).toBeNull()
    expect(settlementMoveRefusal('reverse', 'paid')?.reason).toBe('settlement.cannot-reverse')
    expect(settlementMoveRefusal('reverse', 'reversed')?.reason).toBe('settlement.cannot-reverse')
  })
})

describe('an advance', () => {
  const now = new Date('2026-11-23T12:00:00Z')
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

  it.each([
    [1_000, 0, 0, 'paid'],
    [1_000, 400, 0, 'part_recovered'],
    [1_000, 1_000, 0, 'recovered'],
    [1_000, 0, 1_000, 'cancelled'],
    [1_000, 400, 600, 'cancelled'],
  ])('of %d with %d recovered and %d cancelled is %s', (amount, recovered, cancelled, state) => {
    expect(advanceStateOf(amount, recovered, cancelled)).toBe(state)
  })

  it('is approved and paid once', () => {
    expect(advanceMoveRefusal('approve', 'requested')).toBeNull()
    expect(advanceMoveRefusal('pay', 'requested')?.reason).toBe('advance.cannot-pay')
    expect(advanceMoveRefusal('pay', 'paid')?.reason).toBe('advance.cannot-pay')
  })

  it.each([
    [{ isOffice: false, paidAt: hoursAgo(23), status: 'paid' }, null],
    [{ isOffice: false, paidAt: hoursAgo(25), status: 'paid' }, 'advance.too-late-to-correct'],
    [{ isOffice: false, paidAt: hoursAgo(1), status: 'part_recovered' }, 'advance.part-recovered'],
    [{ isOffice: true, paidAt: hoursAgo(2_000), status: 'part_recovered' }, null],
    [{ isOffice: true, paidAt: hoursAgo(1), status: 'recovered' }, 'advance.cannot-cancel'],
    [{ isOffice: false, paidAt: null, status: 'requested' }, null],
  ] as const)('taken back: %j → %s', (correction, reason) => {
    expect(cancelRefusal({ ...correction, now })?.reason ?? null).toBe(reason)
  })
})
