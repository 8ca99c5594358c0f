import { MAX_BAGS, type TypedBag } from './bag'

/**
 * Two phones may give one number to two bags. Nothing is overwritten: the later bag is kept under a spare number above
 * 500 (503 for a second bag 3, or the next that is free), with the number its phone gave it beside it.
 * @param taken all numbers ever given in the delivery, struck and spare ones too
 */
export function spareNumbers<B extends TypedBag>(
  bags: readonly B[],
  taken: ReadonlySet<number>,
): (B & { givenNumber?: number })[] {
  const used = new Set(taken)
  return bags.map((bag) => {
    const number = used.has(bag.number) ? nextSpare(bag.number, used) : bag.number
    used.add(number)
    return number === bag.number ? bag : { ...bag, number, givenNumber: bag.number }
  })
}

function nextSpare(number: number, used: ReadonlySet<number>): number {
  for (let step = 0; step < MAX_BAGS; step++) {
    const spare = MAX_BAGS + 1 + ((number - 1 + step) % MAX_BAGS)
    if (!used.has(spare)) return spare
  }
  throw new Error('more than 500 spare numbers: the limit of bags is checked before')
}
