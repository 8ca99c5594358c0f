import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  accounts,
  advanceCancelledLines,
  advancePaidLines,
  balanced,
  balanceOf,
  paymentConfirmedLines,
  reversedLines,
  settlementLines,
} from './journal'

const farmerId = 'f1'
const paise = fc.integer({ min: 1, max: 1_00_00_000_00 })
const method = fc.constantFrom('cash' as const, 'bank' as const, 'upi' as const, 'cheque' as const)
const settled = fc
  .tuple(fc.nat(1_00_00_000_00), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([totalValuePaise, a, b]) => {
    const advanceRecoveredPaise = Math.floor(totalValuePaise * a)
    const interestPaise = Math.floor((totalValuePaise - advanceRecoveredPaise) * b)
    const finalAmountPaise = totalValuePaise - advanceRecoveredPaise - interestPaise
    return { farmerId, totalValuePaise, advanceRecoveredPaise, interestPaise, finalAmountPaise }
  })

describe('journals', () => {
  it('the second worked example in the books', () => {
    const lines = settlementLines({
      farmerId,
      totalValuePaise: 71_401_50,
      advanceRecoveredPaise: 15_000_00,
      interestPaise: 0,
      finalAmountPaise: 56_401_50,
    })
    expect(lines).toEqual([
      { account: 'purchases', farmerId: null, amountPaise: 71_401_50 },
      { account: 'farmer_advances', farmerId, amountPaise: -15_000_00 },
      { account: 'farmer_payable', farmerId, amountPaise: -56_401_50 },
    ])
  })

  it('money leaves cash or the bank', () => {
    expect(advancePaidLines({ farmerId, amountPaise: 500_00, method: 'cash' })[1]?.account).toBe('cash')
    for (const other of ['bank', 'upi', 'cheque'] as const)
      expect(paymentConfirmedLines({ farmerId, amountPaise: 500_00, method: other })[1]?.account).toBe('bank')
  })

  it('nothing worth is no journal; one line or a wrong sum is a fault of ours', () => {
    const zero = { farmerId, totalValuePaise: 0, advanceRecoveredPaise: 0, interestPaise: 0, finalAmountPaise: 0 }
    expect(settlementLines(zero)).toEqual([])
    expect(() => balanced([{ account: 'cash', farmerId: null, amountPaise: 0 }])).toThrow(RangeError)
    expect(() => settlementLines({ ...zero, totalValuePaise: 1 })).toThrow(RangeError)
  })

  it('every journal sums to zero, has two lines or more and none of zero', () => {
    fc.assert(
      fc.property(paise, method, settled, (amountPaise, how, one) => {
        const paid = { farmerId, amountPaise, method: how }
        const all = [
          advancePaidLines(paid),
          advanceCancelledLines(paid),
          paymentConfirmedLines(paid),
          settlementLines(one),
        ]
        for (const lines of all.flatMap((each) => [each, reversedLines(each)])) {
          expect(lines.reduce((sum, line) => sum + line.amountPaise, 0)).toBe(0)
          expect(lines.length === 0 || lines.length >= 2).toBe(true)
          expect(lines.every((line) => line.amountPaise !== 0)).toBe(true)
        }
      }),
    )
  })

  it('settle, pay, then reverse both: every balance is as before', () => {
    fc.assert(
      fc.property(settled, method, paise, (one, how, owed) => {
        const before = advancePaidLines({ farmerId, amountPaise: owed, method: 'cash' })
        const settlement = settlementLines(one)
        const payment =
          one.finalAmountPaise > 0
            ? paymentConfirmedLines({ farmerId, amountPaise: one.finalAmountPaise, method: how })
            : []
        expect(balanceOf([...before, ...settlement, ...payment], 'farmer_payable', farmerId)).toBe(0)
        const after = [...before, ...settlement, ...payment, ...reversedLines(payment), ...reversedLines(settlement)]
        for (const account of accounts) expect(balanceOf(after, account)).toBe(balanceOf(before, account))
      }),
    )
  })
})
