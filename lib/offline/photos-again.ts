import { strictly } from './idb'
import { meta, putMeta } from './meta'
import type { ShelvedPhoto } from './photo-shelf'

/** The epoch in which this phone's photos were sent. */
const KEY = 'photoEpoch'

/** A server with another history may have lost photos too: those that are still on this phone are offered to it again. */
export async function offerPhotosAgain(database: IDBDatabase, epoch: string): Promise<void> {
  const before = await meta<string>(database, KEY)
  if (before === epoch) return
  if (before !== undefined)
    await strictly(database, ['photos'], (transaction) => {
      const cursor = transaction.objectStore('photos').openCursor()
      cursor.onsuccess = () => {
        const at = cursor.result
        if (!at) return
        const photo = at.value as ShelvedPhoto
        if (photo.isSent) at.update({ ...photo, isSent: false, wasSent: true })
        at.continue()
      }
    })
  await putMeta(database, { [KEY]: epoch })
}
