import type { OfflineInputs } from '@/lib/offline/operation'
import type { WeighFact } from '@/lib/services/delivery/rules/weigh-list'

type Name = 'delivery.record-bags' | 'delivery.correct-bag' | 'delivery.strike-bag'
export type BagEntry = { [N in Name]: { name: N; input: OfflineInputs[N] } }[Name]

/** The queue's entries for what one press did: new bags travel together, corrections and strikes alone. */
export function entriesOf(deliveryId: string, facts: readonly WeighFact[]): BagEntry[] {
  const bags = facts.flatMap((fact) => {
    if (fact.kind !== 'added') return []
    const { kind: _, step: __, undoes: ___, at: recordedAt, ...bag } = fact
    return [{ ...bag, recordedAt }]
  })
  const rest = facts.flatMap((fact): BagEntry[] => {
    const { number } = fact
    if (fact.kind === 'struck') return [{ name: 'delivery.strike-bag', input: { deliveryId, number } }]
    if (fact.kind === 'added') return []
    return [{ name: 'delivery.correct-bag', input: { deliveryId, number, weightGrams: fact.weightGrams } }]
  })
  return bags.length > 0 ? [{ name: 'delivery.record-bags', input: { deliveryId, bags } }, ...rest] : rest
}
