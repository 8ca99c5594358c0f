import { strictly } from './idb'

export type StorageState = { usedBytes: number; quotaBytes: number; isPersisted: boolean; isNearlyFull: boolean }
/** From here on the phone says that room is short. */
const NEARLY_FULL = 0.9
const LEAST_FREE_BYTES = 20_000_000

/** What this browser grants and what is used of it; null where it does not tell. */
export async function storageState(): Promise<StorageState | null> {
  if (!navigator.storage?.estimate) return null
  const { usage = 0, quota = 0 } = await navigator.storage.estimate()
  const isPersisted = (await navigator.storage.persisted?.()) ?? false
  const isNearlyFull = quota > 0 && (usage > quota * NEARLY_FULL || quota - usage < LEAST_FREE_BYTES)
  return { usedBytes: usage, quotaBytes: quota, isPersisted, isNearlyFull }
}

/** Asks the browser not to clear this place by itself; it may say no, and that is shown. */
export const askToPersist = async (): Promise<boolean> => (await navigator.storage?.persist?.()) ?? false

/** Photos that the server has too go first; work that waits is never touched. */
export const dropSentPhotos = (database: IDBDatabase): Promise<void> =>
  strictly(database, ['photos'], (transaction) => {
    const cursor = transaction.objectStore('photos').openCursor()
    cursor.onsuccess = () => {
      const at = cursor.result
      if (!at) return
      if ((at.value as { isSent?: boolean }).isSent) at.delete()
      at.continue()
    }
  })

/** An iPhone or iPad outside its home screen clears what a site stores after seven days without a visit. */
export function isIosNotInstalled(): boolean {
  const isIos =
    /iPhone|iPad|iPod/.test(navigator.userAgent) || (/Mac/.test(navigator.userAgent) && 'ontouchend' in window)
  const isInstalled = matchMedia('(display-mode: standalone)').matches || 'standalone' in navigator === true
  return isIos && !(isInstalled && (navigator as { standalone?: boolean }).standalone !== false)
}
