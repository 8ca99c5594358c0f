import type { StoredOperation } from '@/lib/offline/operation'
import type { BagMark, RefusedBags } from './bag-store'

/** Entries about the bags of one delivery, in their order. */
export const operationsOf = (operations: readonly StoredOperation[], deliveryId: string): StoredOperation[] =>
  operations.filter((operation) => 'deliveryId' in operation.input && operation.input.deliveryId === deliveryId)

/** Bag numbers an entry is about. */
const numbersOf = ({ input }: StoredOperation): number[] => {
  if ('bags' in input) return input.bags.map((bag) => bag.number)
  return 'number' in input ? [input.number] : []
}

/** Where each bag is, by the last entry about it; a bag without entry is on the server. */
export function marksOf(operations: readonly StoredOperation[], sendingIds: ReadonlySet<string>): Map<number, BagMark> {
  const marks = new Map<number, BagMark>()
  for (const operation of operations) {
    const mark = markOf(operation, sendingIds)
    for (const number of numbersOf(operation)) if (marks.get(number) !== 'refused') marks.set(number, mark)
  }
  return marks
}

function markOf({ id, state }: StoredOperation, sendingIds: ReadonlySet<string>): BagMark {
  if (state === 'waiting') return sendingIds.has(id) ? 'sent' : 'here'
  return state === 'refused' ? 'refused' : 'server'
}

export const refusedOf = (operations: readonly StoredOperation[]): RefusedBags[] =>
  operations.flatMap((operation) => {
    const { id, state, refusal } = operation
    const numbers = numbersOf(operation)
    return state === 'refused' && numbers.length > 0
      ? [{ operationId: id, numbers, message: refusal?.message ?? 'The server did not accept this.' }]
      : []
  })
