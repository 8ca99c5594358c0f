import { type DomainError, refused } from '@/lib/kernel/errors'
import { good, no, type Result } from '@/lib/kernel/result'
import { type BagLimits, bagNumberRefusal, bagWeightRefusal, MAX_BAGS } from './bag'
import { isFarFromUsual, usualWeight } from './outliers'
import { nextBagNumber } from './tally'
import { type BagSource, bagOf, type Stamp, type WeighFact, type WeighList } from './weigh-list'

type When = { at: string }
const none: ReadonlySet<number> = new Set()

/** Facts for one bag with what stood around it, or for `times` bags of the same weight (grams) in one step. Numbers follow the highest given. */
export function planAdd(
  list: WeighList,
  weightGrams: number,
  limits: BagLimits,
  { at, source = 'typed', times = 1, evidence, place }: When & Stamp & { source?: BagSource; times?: number },
): Result<WeighFact[]> {
  const refusal = bagWeightRefusal(weightGrams, limits) ?? roomRefusal(list, times)
  if (refusal) return no(refusal)
  const first = nextBagNumber(list.bags) ?? MAX_BAGS
  const common = { kind: 'added', step: list.nextStep, weightGrams, at, source } as const
  const stamp = { ...(evidence && { evidence }), ...(place && { place }) }
  return good(Array.from({ length: times }, (_, i) => ({ ...common, number: first + i, ...stamp })))
}

/** Facts for the last weight again, `times` times. */
export function planRepeat(list: WeighList, times: number, limits: BagLimits, when: When): Result<WeighFact[]> {
  const last = list.bags.findLast((bag) => !bag.isStruck)
  if (!last) return no(refused('bag.nothing-to-repeat', 'There is no bag to repeat yet. Type the first weight.'))
  return planAdd(list, last.weightGrams, limits, { ...when, source: 'repeated', times })
}

/** The fact that corrects one bag to another weight (grams). */
export function planCorrect(
  list: WeighList,
  number: number,
  weightGrams: number,
  limits: BagLimits,
  { at }: When,
): Result<WeighFact[]> {
  const refusal = presentRefusal(list, number) ?? bagWeightRefusal(weightGrams, limits)
  return refusal ? no(refusal) : good([{ kind: 'corrected', step: list.nextStep, number, weightGrams, at }])
}

/** The fact that strikes one bag; its number is not given again. */
export function planStrike(list: WeighList, number: number, { at }: When): Result<WeighFact[]> {
  const refusal = presentRefusal(list, number)
  return refusal ? no(refusal) : good([{ kind: 'struck', step: list.nextStep, number, at }])
}

/**
 * Facts that take back the last thing done: added bags are struck, a correction gets its former weight,
 * a struck bag comes back under the next number. Repeated calls go further back.
 */
export function planUndo(list: WeighList, { at }: When): Result<WeighFact[]> {
  const last = list.undoable.at(-1)
  if (!last) return no(refused('bag.nothing-to-undo', 'There is nothing to undo.'))
  const common = { step: list.nextStep, at, undoes: last.step }
  const facts: WeighFact[] = []
  for (const { kind, bag, number } of last.before.toReversed()) {
    const present = bagOf(list, number)
    if (kind === 'struck' && bag) {
      const next = nextBagNumber(list.bags)
      if (next === null) return no(fullRefusal())
      facts.push({ ...common, kind: 'added', number: next, weightGrams: bag.weightGrams, source: bag.source })
    } else if (present && !present.isStruck) {
      if (kind === 'added') facts.push({ ...common, kind: 'struck', number })
      else if (bag) facts.push({ ...common, kind: 'corrected', number, weightGrams: bag.weightGrams })
    }
  }
  return good(facts)
}

/** True when the phone should ask *is this right?*: the weight (grams) is far from this farmer's usual bag. */
export const shouldAskAboutWeight = (list: WeighList, weightGrams: number): boolean =>
  isFarFromUsual(weightGrams, usualWeight(list.bags))

function presentRefusal(list: WeighList, number: number): DomainError | null {
  const outside = bagNumberRefusal(number, none)
  if (outside) return outside
  const bag = bagOf(list, number)
  if (!bag) return refused('bag.unknown', `There is no bag ${number} in this list.`)
  return bag.isStruck ? refused('bag.is-struck', `Bag ${number} was struck. Weigh it again as a new bag.`) : null
}

function roomRefusal(list: WeighList, times: number): DomainError | null {
  if (!Number.isInteger(times) || times < 1)
    return refused('bag.not-a-count', 'How many bags of this weight? Write 1 or more.')
  const given = (nextBagNumber(list.bags) ?? MAX_BAGS + 1) - 1
  return given + times > MAX_BAGS ? fullRefusal() : null
}

const fullRefusal = () =>
  refused('bag.too-many', `A delivery has at most ${MAX_BAGS} bags. Open another delivery for the rest.`)
