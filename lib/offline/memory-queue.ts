import type { StoredOperation } from './operation'
import type { QueuePort } from './queue-port'

/** A queue in memory with the behaviour of the one on disk: for tests and for playing many phones in one process. */
export function memoryQueue(): QueuePort & { all: () => readonly StoredOperation[] } {
  const rows = new Map<string, StoredOperation>()
  let nextSeq = 1
  let epoch: string | null = null
  const change = (id: string, next: Partial<StoredOperation>) => {
    const old = rows.get(id)
    if (old) rows.set(id, { ...old, ...next } as StoredOperation)
  }
  return {
    all: () => [...rows.values()].sort((a, b) => a.seq - b.seq),
    add: async (operations) => {
      const added = operations.map((operation) => ({ ...operation, seq: nextSeq++ }) as StoredOperation)
      for (const row of added) rows.set(row.id, row)
      return added
    },
    head: async (limit) =>
      [...rows.values()]
        .filter((row) => row.state === 'waiting')
        .sort((a, b) => a.seq - b.seq)
        .slice(0, limit),
    settle: async (settlements) => {
      for (const one of settlements) {
        const { id, state } = one
        if (state === 'refused') change(id, { state, refusal: one.refusal, settledAt: one.refusal.at })
        else change(id, { state, epoch: one.epoch, settledAt: one.at, refusal: undefined })
      }
    },
    reopen: async (now, since) => {
      const lost = [...rows.values()].filter(
        (row) =>
          (row.state === 'acknowledged' || row.state === 'kept') &&
          row.epoch !== undefined &&
          row.epoch !== now &&
          (row.settledAt ?? '') >= since,
      )
      for (const row of lost) change(row.id, { state: 'waiting' })
      return lost.length
    },
    resolve: async (ids, state, epoch) => {
      for (const id of ids) change(id, { state, refusal: undefined, ...(epoch && { epoch }) })
    },
    knownEpoch: async () => epoch,
    rememberEpoch: async (now) => {
      epoch = now
    },
  }
}
