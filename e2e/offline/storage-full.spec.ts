import type { Page } from '@playwright/test'
import { phoneAtScale } from '../fixtures/field-phone'
import { weigh } from '../fixtures/keypad'
import { ADDRESS, ask } from '../fixtures/people'
import { queueOf, waitingIds } from '../fixtures/phone-disk'
import { expect, test } from '../fixtures/test'

/** Bytes this phone grants: the app, the season’s farmers, and some room. */
const QUOTA = 30_000_000

/** A picture that the server has too, as the phone keeps it for looking at. */
const shelve = (page: Page, id: string) =>
  page.evaluate(async (id) => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const { name } = (await indexedDB.databases()).find((one) => one.name?.startsWith('farmtally.field.'))!
    const database = await asked(indexedDB.open(name!))
    const photos = database.transaction('photos', 'readwrite').objectStore('photos')
    await asked(photos.put({ id, isSent: true, kind: 'moisture', blob: new Blob(['x']), byteSize: 1, takenAt: '2026' }))
    database.close()
  }, id)

const photoIds = (page: Page) =>
  page.evaluate(async () => {
    const { name } = (await indexedDB.databases()).find((one) => one.name?.startsWith('farmtally.field.'))!
    return new Promise<IDBValidKey[]>((resolve) => {
      const opening = indexedDB.open(name!)
      opening.onsuccess = () => {
        const keys = opening.result.transaction('photos').objectStore('photos').getAllKeys()
        keys.onsuccess = () => {
          opening.result.close()
          resolve(keys.result)
        }
      }
    })
  })

/** Writes junk into this browser until not even a few hundred bytes go in; at most `most` bytes. */
const fillUp = (page: Page, most: number) =>
  page.evaluate(async (most) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('junk', 1)
      opening.onupgradeneeded = () => opening.result.createObjectStore('junk', { autoIncrement: true })
      opening.onsuccess = () => resolve(opening.result)
    })
    const fits = (size: number) =>
      new Promise<boolean>((resolve) => {
        const writing = database.transaction('junk', 'readwrite')
        const junk = new Uint8Array(size)
        for (let from = 0; from < size; from += 65_536) crypto.getRandomValues(junk.subarray(from, from + 65_536))
        writing.objectStore('junk').add(junk)
        writing.oncomplete = () => resolve(true)
        writing.onabort = () => resolve(false)
      })
    let written = 0
    for (let size = 1_048_576; size >= 64 && written < most; )
      if (await fits(size)) written += size
      else size /= 2
    database.close()
    return written
  }, most)

test('a full phone says so before the tick and loses nothing; with room again the same weight is saved', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const { origin } = new URL(ADDRESS)
  const { owner, page, deliveryId } = await phoneAtScale(browser, 'Basavva', ADDRESS, async (page) => {
    const cdp = await page.context().newCDPSession(page)
    // From the beginning: a browser looks at its quota only now and then as long as there was room.
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: QUOTA })
  })
  const context = page.context()
  const cdp = await context.newCDPSession(page)
  await context.setOffline(true)
  await weigh(page, '61')
  await weigh(page, '62')
  await expect(page.getByRole('definition').nth(0)).toHaveText('2')
  const kept = await waitingIds(page)
  await shelve(page, 'seen')

  expect(await fillUp(page, QUOTA)).toBeGreaterThan(0)
  await weigh(page, '63')
  await expect(page.getByRole('alert').filter({ hasText: 'storage is full: nothing was saved' })).toBeVisible()
  await expect(page.getByRole('definition').nth(0)).toHaveText('2')
  await expect(page.getByText('Bag 3 saved')).toHaveCount(0)
  expect(await waitingIds(page)).toEqual(kept)
  expect(await photoIds(page)).toEqual([])

  await cdp.send('Storage.overrideQuotaForOrigin', { origin })
  await page.getByRole('button', { name: 'Save bag', exact: true }).tap()
  await expect(page.getByRole('definition').nth(0)).toHaveText('3')
  await context.setOffline(false)
  await expect.poll(() => waitingIds(page), { timeout: 45_000 }).toEqual([])
  expect((await queueOf(page)).map(({ id }) => id).slice(0, 2)).toEqual(kept)
  const delivery = await ask<{ grossWeightGrams: number }>(owner, 'GET', `/api/v1/deliveries/${deliveryId}`)
  expect(delivery.grossWeightGrams).toBe(186_000)
})
