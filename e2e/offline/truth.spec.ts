import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { openWork } from '@/lib/offline/export'
import { installOn, phoneAtScale } from '../fixtures/field-phone'
import { weigh } from '../fixtures/keypad'
import { ADDRESS, ask, pageOf, phone } from '../fixtures/people'
import { waitingIds } from '../fixtures/phone-disk'
import { expect, test, visit } from '../fixtures/test'

const DAY_MS = 86_400_000
/** A browser that grants, or does not grant, to keep what is stored; each asking is counted. */
async function storageThat(page: Page, isGranted: boolean): Promise<void> {
  await page.addInitScript((isGranted) => {
    const grant = async () => {
      const { dataset } = document.documentElement
      dataset.asked = `${Number(dataset.asked ?? 0) + 1}`
      return isGranted
    }
    Object.defineProperty(StorageManager.prototype, 'persist', { value: grant })
    Object.defineProperty(StorageManager.prototype, 'persisted', { value: async () => isGranted })
  }, isGranted)
}

test('the browser is asked to keep everything, and what it said is shown; work of yesterday is said loudly; the export opens with its words only, and the office books it', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const words = 'red lorry yellow maize'
  const { owner, page, deliveryId } = await phoneAtScale(browser, 'Kariyamma', ADDRESS, (page) =>
    storageThat(page, true),
  )
  await expect(page.locator('html')).toHaveAttribute('data-asked', /^[1-9]/)
  await page.context().setOffline(true)
  await weigh(page, '61')
  await weigh(page, '62')
  await expect(page.getByRole('definition').nth(0)).toHaveText('2')

  await page.goto('/field/sync')
  await expect(page.getByText('yes, also when room is short')).toBeVisible()
  await expect(page.getByText(/^\d+\.\d MB of /)).toBeVisible()
  const loud = page.getByRole('alert').filter({ hasText: 'Something waits for more than a day' })
  await expect(page.getByText('Bag 2, 62.0 kg')).toBeVisible()
  await expect(loud).toHaveCount(0)
  await page.clock.setFixedTime(Date.now() + DAY_MS + 60_000)
  await page.reload()
  await expect(loud).toBeVisible()

  await page.getByText('Export unsynced work').first().tap()
  await page.getByLabel('Words that open it').fill(words)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Make the file' }).tap()
  const file = await (await download).path()
  const text = readFileSync(file, 'utf8')
  expect(text).not.toContain(deliveryId)
  const { operations } = await openWork(text, words)
  expect(operations.map(({ id }) => id)).toEqual(await waitingIds(page))
  await expect(openWork(text, 'red lorry yellow rice')).rejects.toThrow('passphrase')

  await visit(owner, '/attention/import')
  await owner
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'work.json', mimeType: 'application/json', buffer: readFileSync(file) })
  await owner.getByLabel('Words that open it').fill(words)
  await owner.getByRole('button', { name: 'Open it and book the work' }).click()
  await expect(owner.getByText('2 booked now')).toBeVisible()
  await page.context().setOffline(false)
  await expect.poll(() => waitingIds(page), { timeout: 45_000 }).toEqual([])
  const delivery = await ask<{ grossWeightGrams: number }>(owner, 'GET', `/api/v1/deliveries/${deliveryId}`)
  expect(delivery).toMatchObject({ bagCount: 2, grossWeightGrams: 123_000 })
})

test('a browser that promises nothing is shown as such; an iPhone outside the home screen is told to install', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'field_manager', {
    ...phone,
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  })
  await storageThat(page, false)
  await installOn(page)
  await expect(page.locator('html')).toHaveAttribute('data-asked', /^[1-9]/)
  await expect(page.getByRole('alert').filter({ hasText: 'Add to Home Screen' })).toBeVisible()
  await page.goto('/field/sync')
  await expect(page.getByText('not promised: install FarmTally on this phone')).toBeVisible()
})
