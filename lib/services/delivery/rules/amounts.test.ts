import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { priced, qualityDeductionGrams, weighOut } from './amounts'
import { loadOf, overloadRefusal } from './load'

const reasonOf = (result: { ok: boolean; refusal?: { reason: string } }) => result.refusal?.reason ?? null

describe('deductions and net', () => {
  it('first worked example: 50 bags, 2,500 kg, 25 kg for quality, ₹25', () => {
    const weights = weighOut(2_500_000, 50, 2_000, { grams: 25_000, reason: 'broken grain' })
    expect(weights.ok && priced(weights.value, 2_500)).toEqual({
      grossWeightGrams: 2_500_000,
      standardDeductionGrams: 100_000,
      qualityDeductionGrams: 25_000,
      qualityReason: 'broken grain',
      netWeightGrams: 2_375_000,
      pricePaisePerKg: 2_500,
      totalValuePaise: 59_375_00,
    })
  })

  it.each([
    [{ grams: 1_250_000, reason: 'mouldy' }, null],
    [{ grams: 1_250_001, reason: 'mouldy' }, 'quality.over-half'],
    [{ bp: 5_000, reason: 'mouldy' }, null],
    [{ bp: 5_001, reason: 'mouldy' }, 'quality.over-half'],
    [{ grams: 100, reason: '' }, 'quality.reason-missing'],
    [{ bp: 100, reason: null }, 'quality.reason-missing'],
    [{ grams: 0, reason: null }, null],
    [{ grams: -1, reason: 'x' }, 'quality.not-a-weight'],
    [{ grams: 0.5, reason: 'why' }, 'quality.not-a-weight'],
  ])('%j of 2,500 kg → %s', (deduction, reason) => {
    expect(reasonOf(qualityDeductionGrams(deduction, 2_500_000))).toBe(reason)
  })

  it('a share is rounded to the gram, half away from zero', () => {
    expect(qualityDeductionGrams({ bp: 125, reason: 'stones' }, 100_040)).toEqual({ ok: true, value: 1_251 })
  })

  it('refuses a net below zero and says what to do', () => {
    const weights = weighOut(20_000, 2, 6_000, { grams: 9_000, reason: 'wet sacks' })
    expect(reasonOf(weights)).toBe('delivery.net-below-zero')
    expect(weighOut(20_000, 2, 10_000)).toMatchObject({ ok: true, value: { netWeightGrams: 0 } })
  })

  it('gross is always net and both deductions, and nothing is negative', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50_000_000 }),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 6_000 }),
        fc.integer({ min: 0, max: 6_000 }),
        (gross, bags, rate, bp) => {
          const result = weighOut(gross, bags, rate, { bp, reason: 'quality of the lot' })
          if (!result.ok) return
          const { standardDeductionGrams: standard, qualityDeductionGrams: quality, netWeightGrams: net } = result.value
          expect(net + standard + quality).toBe(gross)
          expect(Math.min(net, standard, quality)).toBeGreaterThanOrEqual(0)
          expect(quality * 2).toBeLessThanOrEqual(gross)
        },
      ),
    )
  })
})

describe('the payload guard', () => {
  it.each([
    [8_999_900, false, 'ok'],
    [9_000_000, false, 'near'],
    [10_000_000, false, 'near'],
    [10_000_100, false, 'over'],
    [10_000_100, true, 'over-allowed'],
  ])('%i g on a lorry of 10 t, allowed %s → %s', (gross, isAllowed, state) => {
    expect(loadOf(gross, 10_000_000, isAllowed).state).toBe(state)
    expect(overloadRefusal(gross, 10_000_000, isAllowed)?.reason ?? null).toBe(
      state === 'over' ? 'trip.overloaded' : null,
    )
  })

  it('says by how much', () => {
    expect(overloadRefusal(10_150_000, 10_000_000, false)?.message).toContain('by 150.0 kg')
    expect(loadOf(9_500_000, 10_000_000)).toMatchObject({ fillBp: 9_500, leftGrams: 500_000 })
  })
})
