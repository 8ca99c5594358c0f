/** What IndexedDB answers, as a promise. */
export const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

type Step = (database: IDBDatabase, transaction: IDBTransaction) => void

/**
 * Opens a database; `steps[n]` brings version n to n + 1, within the browser's own transaction.
 * A tab with an older program gives way when a newer one asks.
 */
export function openDatabase(name: string, steps: readonly Step[]): Promise<IDBDatabase> {
  const request = indexedDB.open(name, steps.length)
  request.onupgradeneeded = ({ oldVersion }) => {
    for (const step of steps.slice(oldVersion)) step(request.result, request.transaction!)
  }
  return asked(request).then((database) => {
    database.onversionchange = () => database.close()
    return database
  })
}

/**
 * Runs `work` in one transaction over the stores named; resolves with its answer once everything is written.
 * Strict: the browser has told the operating system to put it on the disk before this resolves.
 * @throws DOMException `QuotaExceededError` when the storage is full; nothing is written then.
 */
export async function strictly<T>(
  database: IDBDatabase,
  stores: string[],
  work: (transaction: IDBTransaction) => Promise<T> | T,
): Promise<T> {
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' })
  const written = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new DOMException('The write was taken back.', 'AbortError'))
  })
  try {
    const answer = await work(transaction)
    await written
    return answer
  } catch (error) {
    written.catch(() => undefined)
    try {
      transaction.abort()
    } catch {
      // It has ended already.
    }
    throw error
  }
}

/** Everything in a store, or of one key range of its index. */
export const allOf = <T>(database: IDBDatabase, store: string, index?: string, key?: IDBValidKey): Promise<T[]> => {
  const rows = database.transaction(store).objectStore(store)
  return asked(index === undefined ? rows.getAll() : rows.index(index).getAll(key)) as Promise<T[]>
}
