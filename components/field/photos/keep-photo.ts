import { refused } from '@/lib/kernel/errors'
import { phone } from '@/lib/offline/phone'
import { photoShelf, type ShelvedPhoto } from '@/lib/offline/photo-shelf'
import { dropSentPhotos } from '@/lib/offline/storage'

/**
 * Puts a picture on this phone's shelf; it is sent after the work that waits.
 * @throws DomainError with words when it could not be written.
 */
export async function keepPhoto(photo: ShelvedPhoto): Promise<void> {
  const database = phone().database()
  if (!database) throw refused('phone.not-ready', 'This phone is not ready yet. Wait a moment, then try again.')
  const shelf = photoShelf(database)
  await shelf.put(photo).catch(async () => {
    await dropSentPhotos(database).catch(() => undefined)
    await shelf.put(photo).catch(() => {
      throw refused('phone.storage-full', 'The phone’s storage is full: the picture was not kept. Delete films first.')
    })
  })
  void phone().syncNow()
}
