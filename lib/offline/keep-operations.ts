import { asked, strictly } from './idb'
import type { NewOperation, StoredOperation } from './operation'

/** Puts operations at the end of the queue; resolves when all of them are on the disk, all or none. */
export const keepOperations = (
  database: IDBDatabase,
  operations: readonly NewOperation[],
): Promise<StoredOperation[]> =>
  strictly(database, ['operations'], async (transaction) => {
    const store = transaction.objectStore('operations')
    const seqs = await Promise.all(operations.map((operation) => asked(store.add(operation))))
    return operations.map((operation, i) => ({ ...operation, seq: Number(seqs[i]) }) as StoredOperation)
  })
