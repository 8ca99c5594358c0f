import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Result, valueOrThrow } from '@/lib/kernel/result'
import { tally } from './tally'
import { applyFacts, bagOf, emptyWeighList, type WeighFact, type WeighList, weighListOf } from './weigh-list'
import { planAdd, planCorrect, planRepeat, planStrike, planUndo, shouldAskAboutWeight } from './weigh-plan'

const limits = { bagMinGrams: 10_000, bagMaxGrams: 100_000 }
const when = { at: '2026-11-23T09:00:00Z' }
const having = (list: WeighList, facts: Result<WeighFact[]>) => applyFacts(list, valueOrThrow(facts))
const add = (list: WeighList, kg: number, times = 1) =>
  having(list, planAdd(list, kg * 1_000, limits, { ...when, times }))
const undo = (list: WeighList) => having(list, planUndo(list, when))
const weights = (list: WeighList) => list.bags.filter((bag) => !bag.isStruck).map((bag) => bag.weightGrams / 1_000)
const reasonOf = (result: Result<unknown>) => (result.ok ? null : result.refusal.reason)

describe('the list behind the weighing screen', () => {
  it('adds, repeats and counts', () => {
    const list = add(emptyWeighList, 62.5)
    const more = having(list, planRepeat(list, 3, limits, when))
    expect(weights(more)).toEqual([62.5, 62.5, 62.5, 62.5])
    expect(more).toMatchObject({ bagCount: 4, grossWeightGrams: 250_000 })
    expect(bagOf(more, 4)?.source).toBe('repeated')
  })

  it('takes back all bags of *same × 3* at once, then goes further back', () => {
    const list = add(add(emptyWeighList, 60), 61, 3)
    const once = undo(list)
    expect(weights(once)).toEqual([60])
    expect(weights(undo(once))).toEqual([])
    expect(reasonOf(planUndo(undo(once), when))).toBe('bag.nothing-to-undo')
    expect(weights(add(once, 70))).toEqual([60, 70])
    expect(add(once, 70).bags.at(-1)?.number).toBe(5)
  })

  it('takes back a correction, and brings a struck bag back under a new number', () => {
    const list = add(add(emptyWeighList, 60), 61)
    const corrected = having(list, planCorrect(list, 1, 65_000, limits, when))
    expect(weights(corrected)).toEqual([65, 61])
    expect(weights(undo(corrected))).toEqual([60, 61])
    const struck = having(list, planStrike(list, 2, when))
    expect(weights(struck)).toEqual([60])
    expect(undo(struck).bags.at(-1)).toMatchObject({ number: 3, weightGrams: 61_000, isStruck: false })
  })

  it('refuses with words', () => {
    const list = having(add(emptyWeighList, 60), planStrike(add(emptyWeighList, 60), 1, when))
    expect(reasonOf(planAdd(list, 9_900, limits, when))).toBe('bag.too-light')
    expect(reasonOf(planCorrect(list, 1, 60_000, limits, when))).toBe('bag.is-struck')
    expect(reasonOf(planStrike(list, 2, when))).toBe('bag.unknown')
    expect(reasonOf(planRepeat(list, 1, limits, when))).toBe('bag.nothing-to-repeat')
    expect(reasonOf(planAdd(list, 60_000, limits, { ...when, times: 0 }))).toBe('bag.not-a-count')
  })

  it('has room for 500 bags and not one more', () => {
    const full = add(emptyWeighList, 60, 500)
    expect(full.bagCount).toBe(500)
    expect(reasonOf(planAdd(full, 60_000, limits, when))).toBe('bag.too-many')
    expect(reasonOf(planAdd(add(emptyWeighList, 60, 499), 60_000, limits, { ...when, times: 2 }))).toBe('bag.too-many')
  })

  it('asks about a weight far from this farmer’s usual one', () => {
    const list = add(emptyWeighList, 60, 6)
    expect(shouldAskAboutWeight(list, 16_000)).toBe(true)
    expect(shouldAskAboutWeight(list, 63_000)).toBe(false)
  })

  it('a fact told twice changes nothing', () => {
    const facts = valueOrThrow(planAdd(emptyWeighList, 60_000, limits, { ...when, times: 3 }))
    const list = applyFacts(emptyWeighList, facts)
    expect(applyFacts(list, facts)).toEqual(list)
  })

  type Act = { do: 'add' | 'correct' | 'strike' | 'undo'; tenths: number; pick: number }
  const act: fc.Arbitrary<Act> = fc.record({
    do: fc.constantFrom('add', 'add', 'correct', 'strike', 'undo'),
    tenths: fc.integer({ min: 100, max: 1_000 }),
    pick: fc.nat(40),
  })
  const plan = (list: WeighList, { do: what, tenths, pick }: Act): Result<WeighFact[]> => {
    if (what === 'add') return planAdd(list, tenths * 100, limits, { ...when, times: 1 + (pick % 3) })
    if (what === 'correct') return planCorrect(list, pick, tenths * 100, limits, when)
    return what === 'strike' ? planStrike(list, pick, when) : planUndo(list, when)
  }

  it('running sums equal a fresh tally, replay gives the same list, and undoing everything leaves nothing', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let list = emptyWeighList
        const all: WeighFact[] = []
        for (const one of acts) {
          const facts = plan(list, one)
          if (!facts.ok) continue
          all.push(...facts.value)
          list = applyFacts(list, facts.value)
        }
        const { bagCount, grossWeightGrams } = tally(list.bags)
        expect(list).toMatchObject({ bagCount, grossWeightGrams })
        expect(applyFacts(emptyWeighList, all)).toEqual(list)
        expect(weighListOf(list.bags)).toMatchObject({ bagCount, grossWeightGrams, bags: list.bags })
      }),
    )
  })
})
