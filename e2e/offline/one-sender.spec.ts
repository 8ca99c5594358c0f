import { faultProxy } from '@/lib/testing/fault-proxy'
import { openScale, phoneAtScale } from '../fixtures/field-phone'
import { sayYesIfAsked, weigh } from '../fixtures/keypad'
import { ADDRESS, ask } from '../fixtures/people'
import { queueOf, waitingIds } from '../fixtures/phone-disk'
import { postedBy } from '../fixtures/posted'
import { expect, test } from '../fixtures/test'

type Delivery = { bagCount: number; grossWeightGrams: number }

test('three tabs, one sender: all of them wake when the network is back, and each bag is posted once', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const { owner, page, deliveryId, weighHref } = await phoneAtScale(browser, 'Hanumavva')
  const context = page.context()
  const tabs = [page, await context.newPage(), await context.newPage()]
  for (const tab of tabs.slice(1)) await openScale(tab, weighHref)
  await context.setOffline(true)
  const posted = postedBy(context)
  for (let nth = 1; nth <= 9; nth++) {
    const tab = tabs[nth % 3]!
    await expect(tab.getByRole('definition').nth(0)).toHaveText(`${nth - 1}`)
    await weigh(tab, `6${nth}`)
    await sayYesIfAsked(tab)
    await expect(tab.getByRole('definition').nth(0)).toHaveText(`${nth}`)
  }
  const kept = (await queueOf(page)).map(({ id }) => id)
  expect(kept).toHaveLength(9)

  await context.setOffline(false)
  await expect.poll(() => waitingIds(page), { timeout: 45_000 }).toEqual([])
  expect(posted.flat()).toEqual(kept)
  const delivery = await ask<Delivery>(owner, 'GET', `/api/v1/deliveries/${deliveryId}`)
  expect(delivery).toMatchObject({ bagCount: 9, grossWeightGrams: 585_000 })
  for (const tab of tabs) await expect(tab.getByText('Saved on the server')).toBeVisible()
})

test('what waits is sent on coming online, on coming back to the screen, and after half a minute at the latest', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const proxy = await faultProxy(ADDRESS)
  const { page } = await phoneAtScale(browser, 'Ningamma', proxy.url)
  // From here on this page’s time stands still: no timer of the phone runs by itself.
  await page.clock.install()
  await page.reload()
  await page.clock.pauseAt(Date.now() + 60_000)
  const sent = () => expect.poll(() => waitingIds(page), { timeout: 20_000 }).toEqual([])
  /** A bag that the phone has tried to send in vain. */
  async function stuckBag(kilos: string) {
    proxy.every('bad-gateway')
    const before = proxy.seen.length
    await weigh(page, kilos)
    await expect.poll(() => proxy.seen.length).toBeGreaterThan(before)
    await expect(page.getByText(/1 waiting/)).toBeVisible()
    proxy.every(null)
    expect(await waitingIds(page)).toHaveLength(1)
  }

  await test.step('coming back to the screen', async () => {
    await stuckBag('61')
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await sent()
  })
  await test.step('half a minute', async () => {
    await stuckBag('62')
    await page.clock.runFor(30_000)
    await sent()
  })
  await test.step('coming online', async () => {
    await page.context().setOffline(true)
    await weigh(page, '63')
    await expect(page.getByText(/1 waiting, no network/)).toBeVisible()
    await page.context().setOffline(false)
    await sent()
  })
  await page.context().close()
  await proxy.close()
})
