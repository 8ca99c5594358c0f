import { asked, strictly } from './idb'

/**
 * What a person decided about own work that the server had refused: booked with a correction or on another trip, or
 * taken out with a reason. It waits on this phone like any other work until the server has answered.
 */
export type Decision = {
  attentionId: string
  /** The refused entry itself. */
  commandId: string
  how: 'apply' | 'discard'
  input?: Record<string, unknown>
  tripId?: string
  reason?: string
  /** The device's clock. */
  at: string
  /** Why the server did not accept the decision; it is to be taken anew. */
  refusal?: string
}
export type Decisions = Readonly<Record<string, Decision>>

/** The key of the remembered values under which decisions lie. */
export const DECISIONS = 'decisions'

/** Writes decisions down; one about the same item replaces the one before. Resolves when it is on the disk. */
export const keepDecisions = (database: IDBDatabase, decisions: readonly Decision[]): Promise<void> =>
  changeDecisions(database, (old) => {
    const kept = { ...old }
    for (const decision of decisions) {
      delete kept[decision.attentionId]
      kept[decision.attentionId] = decision
    }
    return kept
  })

/** The server has dealt with it, or says why not. */
export const settleDecision = (database: IDBDatabase, { attentionId, at }: Decision, refusal?: string): Promise<void> =>
  changeDecisions(database, (old) => {
    const { [attentionId]: current, ...others } = old
    // Decided anew while the older one was on its way.
    if (!current || current.at !== at) return old
    return refusal === undefined ? others : { ...old, [attentionId]: { ...current, refusal } }
  })

function changeDecisions(database: IDBDatabase, change: (old: Record<string, Decision>) => Decisions): Promise<void> {
  return strictly(database, ['meta'], async (transaction) => {
    const meta = transaction.objectStore('meta')
    const old = ((await asked(meta.get(DECISIONS))) ?? {}) as Record<string, Decision>
    meta.put(change(old), DECISIONS)
  })
}
