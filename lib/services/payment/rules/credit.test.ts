import { describe, expect, test } from 'vitest'
import { type CreditFacts, creditOpinion } from './credit'

const today = '2026-11-23'
const nobody: CreditFacts = {
  ...{ deliveryCount: 0, lastDeliveryOn: null, valuesPaise: [], duePaise: 0, recoveredPaise: 0 },
  ...{ openPaise: 0, over90Paise: 0 },
}
const known: CreditFacts = {
  ...{ deliveryCount: 12, lastDeliveryOn: '2026-11-20', duePaise: 10_00_000, recoveredPaise: 10_00_000 },
  ...{ valuesPaise: [40_00_000, 60_00_000, 50_00_000, 90_00_000, 10_00_000], openPaise: 0, over90Paise: 0 },
}
const pointsOf = (facts: CreditFacts) =>
  Object.fromEntries(creditOpinion(facts, today).factors.map(({ name, points }) => [name, points]))

describe('a credit view', () => {
  test('of somebody unknown suggests nothing and says why', () => {
    const opinion = creditOpinion(nobody, today)
    expect(opinion.suggestedPaise).toBe(0)
    expect(opinion.why).toBe('Without a settled delivery there is nothing to go by.')
    expect(pointsOf(nobody)).toEqual({ deliveries: 0, repayment: 50, reliability: 0 })
  })

  test('of the best suggests half of a usual delivery', () => {
    const opinion = creditOpinion(known, today)
    expect(opinion.points).toBe(100)
    expect(opinion.suggestedPaise).toBe(25_00_000)
    expect(opinion.why).toBe('Half of a usual delivery of ₹50,000.00, times 100 %, in steps of ₹500.')
  })

  test('takes off what is open, and never goes below nothing', () => {
    expect(creditOpinion({ ...known, openPaise: 10_20_000 }, today).suggestedPaise).toBe(14_50_000)
    expect(creditOpinion({ ...known, openPaise: 99_00_000 }, today).suggestedPaise).toBe(0)
  })

  test('each factor is seen by itself', () => {
    expect(pointsOf({ ...known, deliveryCount: 5 }).deliveries).toBe(50)
    expect(pointsOf({ ...known, recoveredPaise: 2_50_000 }).repayment).toBe(25)
    expect(pointsOf({ ...known, lastDeliveryOn: '2026-10-02' }).reliability).toBe(50)
    expect(pointsOf({ ...known, lastDeliveryOn: '2026-01-02' }).reliability).toBe(0)
  })

  test('the weights are the whole', () => {
    expect(creditOpinion(nobody, today).factors.reduce((sum, { shareBp }) => sum + shareBp, 0)).toBe(10_000)
  })
})
