import type { Me } from './field-view'
import { openDatabase } from './idb'
import { meta, putMeta } from './meta'

/** Beside the people's own databases. Not localStorage: browsers write that seconds later, and a phone that dies before has forgotten who it belongs to. */
const inPlace = async <T>(work: (database: IDBDatabase) => Promise<T>): Promise<T> => {
  const database = await openDatabase('farmtally.who', [(made) => void made.createObjectStore('meta')])
  return work(database).finally(() => database.close())
}

/** Who uses this phone now; nobody where the browser keeps nothing. */
export const whoIsHere = (): Promise<Me | undefined> =>
  inPlace((database) => meta<Me>(database, 'me')).catch(() => undefined)

/** Resolves when it is on the disk; where the browser keeps nothing, the server is asked again at the next start. */
export const rememberWho = (me: Me): Promise<void> =>
  inPlace((database) => putMeta(database, { me })).catch(() => undefined)

/** At sign-out, so that the next person does not see the work of the one before. */
export const forgetWho = (): Promise<void> =>
  inPlace((database) => putMeta(database, { me: undefined })).catch(() => undefined)
