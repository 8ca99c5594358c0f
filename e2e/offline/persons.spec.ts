import type { Page } from '@playwright/test'
import { faultProxy } from '@/lib/testing/fault-proxy'
import { openScale } from '../fixtures/field-phone'
import { weigh } from '../fixtures/keypad'
import { signIn } from '../fixtures/new-organization'
import { openDelivery } from '../fixtures/open-delivery'
import { ADDRESS, ask, pageOf, peopleOf, phone } from '../fixtures/people'
import { waitingIds } from '../fixtures/phone-disk'
import { postedBy } from '../fixtures/posted'
import { expect, test, visit } from '../fixtures/test'

type Delivery = { bagCount: number; bags: { weightGrams: number }[] }
/** Two who share a phone; their sessions here are their own, so that nobody else’s test is signed out. */
const [author, other] = [4, 2].map((index) => ({ index, ...peopleOf('field_manager')[index]! }))

async function enter(page: Page, person: { email: string; password: string }) {
  await signIn(page, person.email, person.password)
  await page.waitForURL('**/field')
  await page.getByRole('heading', { name: 'My trips' }).waitFor()
}

/** A phone of the author with one bag on it that the server has not got. */
async function phoneWithWork(page: Page, owner: Page, name: string) {
  await enter(page, author!)
  const place = await openDelivery(owner, page, name, { managerIndex: author!.index })
  await page.goto(place.tripHref)
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible({ timeout: 45_000 })
  await openScale(page, place.weighHref)
  return place
}

test('work stays when its author signs out; another person on the phone neither sees nor sends it; it goes when the author is back', async ({
  browser,
}) => {
  test.setTimeout(150_000)
  const proxy = await faultProxy(ADDRESS)
  const owner = await pageOf(browser, 'owner')
  const context = await browser.newContext({
    ...phone,
    baseURL: proxy.url,
    locale: 'en-IN',
    timezoneId: 'Asia/Kolkata',
  })
  const page = await context.newPage()
  const name = `Siddavva ${Date.now() % 1_000_000}`
  const { deliveryId } = await phoneWithWork(page, owner, name)
  proxy.every('bad-gateway')
  await weigh(page, '62.5')
  await expect.poll(async () => (await waitingIds(page)).length).toBe(1)
  const waiting = await waitingIds(page)
  const posted = postedBy(context)

  await visit(page, '/field/account')
  await page.getByRole('button', { name: 'Sign out all the same' }).tap()
  await page.getByRole('button', { name: 'Sign out', exact: true }).tap()
  await page.waitForURL('**/sign-in')
  proxy.every(null)
  await enter(page, other!)
  await page.goto('/field/sync')
  await expect(page.getByRole('alert').filter({ hasText: '1 entry of' })).toContainText('waits on this phone')
  await page.getByRole('button', { name: 'Try now' }).tap()
  await expect(page.getByText('Nothing waits. Everything is on the server.')).toBeVisible()
  await expect(page.getByText(name)).toHaveCount(0)
  expect(posted.flat()).toEqual([])
  expect(await waitingIds(page)).toEqual(waiting)

  await visit(page, '/field/account')
  await page.getByRole('button', { name: 'Sign out', exact: true }).tap()
  await page.waitForURL('**/sign-in')
  await enter(page, author!)
  await expect.poll(() => waitingIds(page), { timeout: 45_000 }).toEqual([])
  expect(posted.flat()).toEqual(waiting)
  const delivery = await ask<Delivery>(owner, 'GET', `/api/v1/deliveries/${deliveryId}`)
  expect(delivery.bags).toMatchObject([{ weightGrams: 62_500 }])
  await context.close()
  await proxy.close()
})

test('a session that has ended keeps the work and says so; signed in again, it goes', async ({ browser }) => {
  test.setTimeout(120_000)
  const owner = await pageOf(browser, 'owner')
  const context = await browser.newContext({ ...phone, locale: 'en-IN', timezoneId: 'Asia/Kolkata' })
  const page = await context.newPage()
  const { deliveryId } = await phoneWithWork(page, owner, `Yallavva ${Date.now() % 1_000_000}`)
  await context.setOffline(true)
  await weigh(page, '61.5')
  await expect.poll(async () => (await waitingIds(page)).length).toBe(1)
  await context.clearCookies()
  await context.setOffline(false)
  await expect(page.getByText(/1 waiting, sign in again to send/)).toBeVisible({ timeout: 30_000 })
  expect(await waitingIds(page)).toHaveLength(1)

  await page.getByRole('link', { name: 'Sign in again', exact: true }).tap()
  await page.waitForURL('**/sign-in')
  await enter(page, author!)
  await expect.poll(() => waitingIds(page), { timeout: 45_000 }).toEqual([])
  const delivery = await ask<Delivery>(owner, 'GET', `/api/v1/deliveries/${deliveryId}`)
  expect(delivery.bagCount).toBe(1)
})
