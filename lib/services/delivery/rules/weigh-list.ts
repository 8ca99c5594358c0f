import type { Place } from '../schema'
import type { TallyBag } from './bag'
import { tally } from './tally'

/** How a weight got in. */
export type BagSource = 'typed' | 'repeated' | 'scale' | 'bluetooth' | 'voice' | 'import' | 'api'
type Common = { step: number; number: number; at: string; undoes?: number }
/** What stood around a weighing: the scale's own words, and where the phone was. */
export type Stamp = { evidence?: string; place?: Place }
/** What happened at the scale. Facts are only added; each becomes one row of the phone's queue. Grams, RFC 3339. */
export type WeighFact =
  | (Common & Stamp & { kind: 'added'; weightGrams: number; source: BagSource })
  | (Common & { kind: 'corrected'; weightGrams: number })
  | (Common & { kind: 'struck' })

export type WeighBag = TallyBag & { recordedAt: string; source: BagSource; isCorrected: boolean; isStruck: boolean }
/** One thing the person did (several bags for `same × 3`) and what the bags weighed before, to undo it. */
export type UndoStep = { step: number; before: { kind: WeighFact['kind']; bag: WeighBag | null; number: number }[] }
/** The list behind the weighing screen, bags in the order of their numbers. */
export type WeighList = {
  bags: readonly WeighBag[]
  nextStep: number
  undoable: readonly UndoStep[]
  bagCount: number
  grossWeightGrams: number
}

export const emptyWeighList: WeighList = { bags: [], nextStep: 1, undoable: [], bagCount: 0, grossWeightGrams: 0 }

/** A list that already has bags, from the server or the phone's store; what they were cannot be undone step by step. */
export function weighListOf(bags: readonly WeighBag[]): WeighList {
  const sorted = bags.toSorted((a, b) => a.number - b.number)
  const { bagCount, grossWeightGrams } = tally(sorted)
  return { ...emptyWeighList, bags: sorted, bagCount, grossWeightGrams }
}

const positionOf = (bags: readonly WeighBag[], number: number): number => {
  if (bags[number - 1]?.number === number) return number - 1
  return bags.findIndex((bag) => bag.number === number)
}
export const bagOf = (list: WeighList, number: number): WeighBag | null =>
  list.bags[positionOf(list.bags, number)] ?? null

function bagAfter(fact: WeighFact, old: WeighBag | null): WeighBag | null {
  if (fact.kind === 'added') {
    const { number, weightGrams, at, source } = fact
    return old ? null : { number, weightGrams, recordedAt: at, source, isCorrected: false, isStruck: false }
  }
  if (!old || old.isStruck) return null
  return fact.kind === 'struck'
    ? { ...old, isStruck: true }
    : { ...old, weightGrams: fact.weightGrams, isCorrected: true }
}

/** The list after one more fact. A fact that changes nothing (a repeat, an unknown or struck bag) leaves the list as it is. */
export function applyFact(list: WeighList, fact: WeighFact): WeighList {
  const at = positionOf(list.bags, fact.number)
  const old = list.bags[at] ?? null
  const bag = bagAfter(fact, old)
  if (!bag) return list
  const bags = at < 0 ? insert(list.bags, bag) : list.bags.with(at, bag)
  const weightOf = (one: WeighBag | null) => (one && !one.isStruck ? one.weightGrams : 0)
  const countOf = (one: WeighBag | null) => (one && !one.isStruck ? 1 : 0)
  return {
    bags,
    nextStep: Math.max(list.nextStep, fact.step + 1),
    undoable: stackAfter(list.undoable, fact, old),
    bagCount: list.bagCount + countOf(bag) - countOf(old),
    grossWeightGrams: list.grossWeightGrams + weightOf(bag) - weightOf(old),
  }
}

export const applyFacts = (list: WeighList, facts: readonly WeighFact[]): WeighList => facts.reduce(applyFact, list)

function insert(bags: readonly WeighBag[], bag: WeighBag): WeighBag[] {
  const later = bags.findIndex((other) => other.number > bag.number)
  return later < 0 ? [...bags, bag] : bags.toSpliced(later, 0, bag)
}

function stackAfter(stack: readonly UndoStep[], fact: WeighFact, bag: WeighBag | null): readonly UndoStep[] {
  if (fact.undoes !== undefined) return stack.filter((step) => step.step !== fact.undoes)
  const entry = { kind: fact.kind, bag, number: fact.number }
  const top = stack.at(-1)
  return top?.step === fact.step
    ? stack.with(-1, { step: top.step, before: [...top.before, entry] })
    : [...stack, { step: fact.step, before: [entry] }]
}
