import type { Entry } from './entry'

/**
 * The entries so that each comes after those of the batch it depends on, told or derived (a delivery before its bags);
 * otherwise in the order in which they came. A circle keeps its order.
 */
export function inOrder(entries: readonly Entry[]): Entry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const makers = new Map(entries.flatMap((entry) => (entry.makesId ? [[entry.makesId, entry] as const] : [])))
  const ordered: Entry[] = []
  const seen = new Set<Entry>()
  const place = (first: Entry): void => {
    const path = [{ entry: first, needs: needsOf(first, byId, makers), next: 0 }]
    seen.add(first)
    while (path.length > 0) {
      const top = path.at(-1)!
      const need = top.needs[top.next++]
      if (!need) ordered.push(path.pop()!.entry)
      else if (!seen.has(need)) {
        seen.add(need)
        path.push({ entry: need, needs: needsOf(need, byId, makers), next: 0 })
      }
    }
  }
  for (const entry of entries) if (!seen.has(entry)) place(entry)
  return ordered
}

function needsOf(entry: Entry, byId: Map<string, Entry>, makers: Map<string, Entry>): Entry[] {
  const needs = [...entry.dependsOn.map((id) => byId.get(id)), ...entry.refs.map((id) => makers.get(id))]
  return needs.filter((need) => need !== undefined && need !== entry) as Entry[]
}
