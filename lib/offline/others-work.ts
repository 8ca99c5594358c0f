import { databaseName, fieldDatabases, openFieldDatabase } from './database'
import type { Me } from './field-view'
import { asked } from './idb'
import { meta } from './meta'

export type OthersWork = { name: string; waitingCount: number }

/** Whose work waits on this phone beside mine, and how much of it; never what it is. Nothing where the browser cannot list. */
export async function othersWork(me: Pick<Me, 'organizationId' | 'memberId'>): Promise<OthersWork[]> {
  const mine = databaseName(me.organizationId, me.memberId)
  const found: OthersWork[] = []
  for (const name of await fieldDatabases()) {
    if (name === mine) continue
    const database = await openFieldDatabase(name)
    const waiting = database.transaction('operations').objectStore('operations').index('state').count('waiting')
    const waitingCount = await asked(waiting)
    if (waitingCount > 0) found.push({ name: (await meta<Me>(database, 'me'))?.name ?? 'Somebody', waitingCount })
    database.close()
  }
  return found
}
