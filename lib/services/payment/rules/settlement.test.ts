import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueOrThrow } from '@/lib/kernel/result'
import { weighOut } from '@/lib/services/delivery/rules/amounts'
import { interestDue } from './interest'
import { recover, recoverablePaise } from './recovery'
import { calculateSettlement, type SettledAdvance } from './settlement'

const off = { enabled: false, monthlyRateBp: 200, graceDays: 30 }
const on = { ...off, enabled: true }
const advance = (advanceId: string, rupees: number, paidOn = '2026-11-01'): SettledAdvance => ({
  advanceId,
  paidOn,
  principalPaise: rupees * 100,
  recoveries: [],
})

describe('the worked examples of the domain document', () => {
  it('first: 50 bags, 2,500 kg, 25 kg for quality, ₹25, ₹15,000 advance → ₹44,375', () => {
    const { netWeightGrams } = valueOrThrow(weighOut(2_500_000, 50, 2_000, { grams: 25_000, reason: 'broken grain' }))
    expect(netWeightGrams).toBe(2_375_000)
    const settlement = valueOrThrow(
      calculateSettlement({
        netWeightGrams,
        pricePaisePerKg: 2_500,
        advances: [advance('a', 15_000)],
        interest: off,
        settledOn: '2026-11-23',
      }),
    )
    expect(settlement).toMatchObject({
      totalValuePaise: 59_375_00,
      advanceRecoveredPaise: 15_000_00,
      interestPaise: 0,
      finalAmountPaise: 44_375_00,
      carryPaise: 0,
    })
  })

  it('second: 55 bags, 3,431 kg, ₹21.50, four advances → ₹56,401.50', () => {
    const { netWeightGrams, standardDeductionGrams } = valueOrThrow(weighOut(3_431_000, 55, 2_000))
    expect([standardDeductionGrams, netWeightGrams]).toEqual([110_000, 3_321_000])
    const settlement = valueOrThrow(
      calculateSettlement({
        netWeightGrams,
        pricePaisePerKg: 2_150,
        advances: [advance('a', 3_000), advance('b', 4_000), advance('c', 3_000), advance('d', 5_000)],
        interest: off,
        settledOn: '2026-11-23',
      }),
    )
    expect(settlement).toMatchObject({ totalValuePaise: 71_401_50, finalAmountPaise: 56_401_50, carryPaise: 0 })
    expect(settlement.lines).toHaveLength(4)
  })
})

describe('interest on an advance', () => {
  const base = { principalPaise: 10_000_00, paidOn: '2026-09-01', recoveries: [] }
  it.each([
    [on, '2026-10-01', 0],
    [on, '2026-10-02', 6_67],
    [on, '2026-10-31', 200_00],
    [off, '2026-10-31', 0],
    [{ ...on, graceDays: 0 }, '2026-10-01', 200_00],
    [on, '2026-08-01', 0],
  ])('%j until %s is %i paise', (terms, day, paise) => {
    expect(interestDue(base, terms, day)).toBe(paise)
  })

  it('runs on what is still out after a recovery, and is never taken twice', () => {
    const halfBack = {
      ...base,
      recoveries: [{ on: '2026-10-31', principalPaise: 5_000_00, interestPaise: 200_00 }],
    }
    expect(interestDue(halfBack, on, '2026-10-31')).toBe(0)
    expect(interestDue(halfBack, on, '2026-11-30')).toBe(100_00)
    const untaken = { ...base, recoveries: [{ on: '2026-10-31', principalPaise: 10_000_00, interestPaise: 150_00 }] }
    expect(interestDue(untaken, on, '2026-12-31')).toBe(50_00)
  })

  it('a recovery within the grace days lowers all interest after them', () => {
    const early = { ...base, recoveries: [{ on: '2026-09-15', principalPaise: 4_000_00, interestPaise: 0 }] }
    expect(interestDue(early, on, '2026-10-31')).toBe(120_00)
  })
})

describe('recovery', () => {
  const open = (id: string, paidOn: string, outstandingPaise: number, interestPaise = 0) => ({
    advanceId: id,
    paidOn,
    outstandingPaise,
    interestPaise,
  })

  it('takes the oldest first and of each its interest first', () => {
    const advances = [open('b', '2026-10-05', 5_000_00, 10_00), open('a', '2026-10-01', 3_000_00, 20_00)]
    expect(valueOrThrow(recover(advances, 4_000_00))).toEqual({
      lines: [
        { advanceId: 'a', paidOn: '2026-10-01', principalPaise: 3_000_00, interestPaise: 20_00 },
        { advanceId: 'b', paidOn: '2026-10-05', principalPaise: 970_00, interestPaise: 10_00 },
      ],
      advanceRecoveredPaise: 3_970_00,
      interestPaise: 30_00,
      carryPaise: 4_030_00,
      carryInterestPaise: 0,
    })
  })

  it('may be less when the office says so, down to nothing, never more than there is', () => {
    const advances = [open('a', '2026-10-01', 3_000_00)]
    expect(valueOrThrow(recover(advances, 10_000_00, 1_000_00))).toMatchObject({ carryPaise: 2_000_00 })
    expect(valueOrThrow(recover(advances, 10_000_00, 0)).lines).toEqual([])
    for (const wrong of [3_000_01, -1, 0.5])
      expect(recover(advances, 10_000_00, wrong)).toMatchObject({ refusal: { reason: 'recovery.above-recoverable' } })
  })

  const paise = fc.integer({ min: 0, max: 1_00_000_00 })
  const advances = fc.array(
    fc.record({
      advanceId: fc.uuid(),
      day: fc.integer({ min: 1, max: 28 }),
      outstandingPaise: paise,
      interestPaise: paise,
    }),
    { maxLength: 8 },
  )

  it('never takes more than there is, never leaves an older advance for a younger, and adds up', () => {
    fc.assert(
      fc.property(advances, paise, fc.double({ min: 0, max: 1, noNaN: true }), (list, value, share) => {
        const all = list.map(({ day, ...one }) => ({ ...one, paidOn: `2026-10-${String(day).padStart(2, '0')}` }))
        const amount = Math.floor(recoverablePaise(all, value) * share)
        const result = valueOrThrow(recover(all, value, amount))
        expect(result.advanceRecoveredPaise + result.interestPaise).toBe(amount)
        expect(amount).toBeLessThanOrEqual(value)
        const owed = all.reduce((sum, one) => sum + one.outstandingPaise, 0)
        expect(result.carryPaise).toBe(owed - result.advanceRecoveredPaise)
        const days = result.lines.map((line) => line.paidOn)
        expect(days).toEqual(days.toSorted())
        for (const line of result.lines.slice(0, -1)) {
          const whole = all.find((one) => one.advanceId === line.advanceId)
          expect(line.principalPaise).toBe(whole?.outstandingPaise)
        }
      }),
    )
  })

  it('final is value less what was recovered and never negative', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30_000_000 }),
        fc.integer({ min: 100, max: 5_000 }),
        paise,
        (grams, price, owed) => {
          const { totalValuePaise, finalAmountPaise, advanceRecoveredPaise, interestPaise, carryPaise } = valueOrThrow(
            calculateSettlement({
              netWeightGrams: grams,
              pricePaisePerKg: price,
              advances: [{ ...advance('a', 0, '2026-07-01'), principalPaise: owed }],
              interest: on,
              settledOn: '2026-11-23',
            }),
          )
          expect(finalAmountPaise).toBe(totalValuePaise - advanceRecoveredPaise - interestPaise)
          expect(finalAmountPaise).toBeGreaterThanOrEqual(0)
          expect(advanceRecoveredPaise + carryPaise).toBe(owed)
        },
      ),
    )
  })
})
