import { asked, strictly } from './idb'
import { keepOperations } from './keep-operations'
import { meta, putMeta } from './meta'
import type { StoredOperation } from './operation'
import type { QueuePort, Settlement } from './queue-port'

const STORE = 'operations'

/** The queue on this phone's disk. Rows are only ever added and marked; acknowledged ones age out in `forgetOld`. */
export function localQueue(database: IDBDatabase): QueuePort {
  return {
    add: (operations) => keepOperations(database, operations),
    head: (limit) => {
      const waiting = database.transaction(STORE).objectStore(STORE).index('state')
      return asked(waiting.getAll('waiting', limit)) as Promise<StoredOperation[]>
    },
    settle: (settlements) =>
      changeById(database, new Map(settlements.map((one) => [one.id, (row: StoredOperation) => settled(row, one)]))),
    reopen: (epoch, since) =>
      strictly(database, [STORE], async (transaction) => {
        const store = transaction.objectStore(STORE)
        const rows = (await asked(store.getAll())) as StoredOperation[]
        const lost = rows.filter((row) => isLost(row, epoch, since))
        for (const row of lost) store.put({ ...row, state: 'waiting' })
        return lost.length
      }),
    resolve: (ids, state, epoch) =>
      changeById(
        database,
        new Map(
          ids.map((id) => [
            id,
            (row: StoredOperation) => ({ ...row, state, refusal: undefined, ...(epoch && { epoch }) }),
          ]),
        ),
      ),
    knownEpoch: async () => (await meta<string>(database, 'epoch')) ?? null,
    rememberEpoch: (epoch) => putMeta(database, { epoch }),
  }
}

const isLost = ({ state, epoch, settledAt = '' }: StoredOperation, now: string, since: string): boolean =>
  (state === 'acknowledged' || state === 'kept') && epoch !== undefined && epoch !== now && settledAt >= since

function settled(row: StoredOperation, one: Settlement): StoredOperation {
  if (one.state === 'refused')
    return { ...row, state: 'refused', refusal: one.refusal, settledAt: one.refusal.at } as StoredOperation
  return { ...row, state: 'acknowledged', epoch: one.epoch, settledAt: one.at, refusal: undefined } as StoredOperation
}

function changeById(database: IDBDatabase, changes: ReadonlyMap<string, (row: StoredOperation) => unknown>) {
  return strictly(database, [STORE], async (transaction) => {
    const store = transaction.objectStore(STORE)
    await Promise.all(
      [...changes].map(async ([id, change]) => {
        const row = (await asked(store.index('id').get(id))) as StoredOperation | undefined
        if (row) store.put(change(row))
      }),
    )
  })
}

/** Marks acknowledged work that the pull has brought back, and drops what is older than `before`. */
export function forgetOld(database: IDBDatabase, keptIds: readonly string[], before: string): Promise<void> {
  const kept = new Set(keptIds)
  return strictly(database, [STORE], async (transaction) => {
    const store = transaction.objectStore(STORE)
    const index = store.index('state')
    const acknowledged = (await asked(index.getAll('acknowledged'))) as StoredOperation[]
    for (const row of acknowledged) if (kept.has(row.id)) store.put({ ...row, state: 'kept' })
    const old = (await asked(index.getAll('kept'))) as StoredOperation[]
    for (const row of old) if ((row.settledAt ?? '') < before) store.delete(row.seq)
  })
}
