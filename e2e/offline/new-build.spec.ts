import type { Page } from '@playwright/test'
import { type Alteration, alteringProxy } from '../fixtures/altering-proxy'
import { openScale, phoneAtScale } from '../fixtures/field-phone'
import { weigh } from '../fixtures/keypad'
import { ADDRESS, ask } from '../fixtures/people'
import { waitingIds } from '../fixtures/phone-disk'
import { expect, test } from '../fixtures/test'

const CHUNKS = '/static/chunks/'
const isBatch = (path: string) => path.startsWith('/api/v1/sync')

/**
 * What a browser sees of another build: other names for all scripts, another version in them, another worker. The
 * scripts of the build before are gone from the server, as after a real release.
 */
const build = (nth: number, version: string, isSilent = false): Alteration => ({
  path: (path) => {
    if (isSilent && isBatch(path)) return '/nowhere'
    if (path.includes(CHUNKS)) return null
    return path.replace(`/static/chunks-${nth}/`, CHUNKS)
  },
  answer: (text) => text.replaceAll(CHUNKS.slice(1), `static/chunks-${nth}/`).replaceAll(version, `${version}-${nth}`),
})

const versionOn = (page: Page) => page.getByRole('definition').last()
const offer = (page: Page) => page.getByText('A newer FarmTally is on this phone.')
/** The newer build lies on the phone, whole, and waits. */
const waits = (page: Page) =>
  expect
    .poll(
      () =>
        page.evaluate(async () => {
          const registration = (await navigator.serviceWorker.getRegistration('/field'))!
          await registration.update().catch(() => undefined)
          return registration.waiting !== null
        }),
      { timeout: 30_000 },
    )
    .toBe(true)

/** The browser puts the waiting build in place by itself when the worker before it, which no page uses, has gone to sleep: Chromium takes half a minute. */
const hasTakenOver = (page: Page) =>
  expect
    .poll(
      () =>
        page.evaluate(async () => {
          const { waiting, active } = (await navigator.serviceWorker.getRegistration('/field'))!
          return waiting === null && active?.state === 'activated'
        }),
      { timeout: 120_000 },
    )
    .toBe(true)

test('a newer build waits while something is unsaved and takes over when told; a queue of the older build is sent by the newer', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const proxy = await alteringProxy(ADDRESS)
  const { owner, page, deliveryId, weighHref } = await phoneAtScale(browser, 'Mallavva', proxy.url)
  const context = page.context()
  await page.goto('/field/sync')
  const version = (await versionOn(page).textContent())!

  await test.step('unsaved work: the newer build is there and is not even offered', async () => {
    await openScale(page, weighHref)
    proxy.alter(build(2, version, true))
    await weigh(page, '61')
    await waits(page)
    await page.goto('/field')
    await expect(page.getByText(/1 waiting/)).toBeVisible()
    await expect(offer(page)).toHaveCount(0)
    await page.goto('/field/sync')
    await expect(versionOn(page)).toHaveText(version)
  })
  await test.step('everything is on the server: it is offered, and takes over when told', async () => {
    proxy.alter(build(2, version))
    await page.getByRole('button', { name: 'Try now' }).tap()
    await expect.poll(() => waitingIds(page), { timeout: 45_000 }).toEqual([])
    await expect(async () => {
      await page.goto('/field')
      await expect(offer(page)).toBeVisible({ timeout: 5_000 })
    }).toPass()
    await page.getByRole('button', { name: 'Use it' }).tap()
    await expect(offer(page)).toHaveCount(0)
    await page.goto('/field/sync')
    await expect(versionOn(page)).toHaveText(`${version}-2`)
  })
  await test.step('the app was closed with work in it: the next build finds the queue and sends it', async () => {
    await openScale(page, weighHref)
    proxy.alter(build(3, version, true))
    await weigh(page, '62')
    await waits(page)
    const waiting = await waitingIds(page)
    expect(waiting).toHaveLength(1)
    const reopened = await context.newPage()
    // Not a page of the field: it keeps no worker in use.
    await reopened.goto('/api/health/live')
    await page.close()
    await hasTakenOver(reopened)
    await reopened.goto('/field/sync')
    await expect(versionOn(reopened)).toHaveText(`${version}-3`)
    expect(await waitingIds(reopened)).toEqual(waiting)
    proxy.alter(build(3, version))
    await reopened.getByRole('button', { name: 'Try now' }).tap()
    await expect.poll(() => waitingIds(reopened), { timeout: 45_000 }).toEqual([])
  })
  const delivery = await ask<{ grossWeightGrams: number }>(owner, 'GET', `/api/v1/deliveries/${deliveryId}`)
  expect(delivery).toMatchObject({ bagCount: 2, grossWeightGrams: 123_000 })
  await context.close()
  proxy.close()
})
