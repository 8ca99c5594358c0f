import { asked, strictly } from './idb'

/** One remembered value: cursor, epoch, settings, who this is. */
export const meta = <T>(database: IDBDatabase, key: string): Promise<T | undefined> =>
  asked(database.transaction('meta').objectStore('meta').get(key)) as Promise<T | undefined>

export const putMeta = (database: IDBDatabase, values: Record<string, unknown>): Promise<void> =>
  strictly(database, ['meta'], (transaction) => {
    for (const [key, value] of Object.entries(values)) transaction.objectStore('meta').put(value, key)
  })
