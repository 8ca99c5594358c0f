import { installOn, openScale } from '../fixtures/field-phone'
import { sayYesIfAsked, weigh } from '../fixtures/keypad'
import { mortalBrowser } from '../fixtures/mortal-browser'
import { openDelivery } from '../fixtures/open-delivery'
import { ask, pageOf, phone } from '../fixtures/people'
import { queueOf } from '../fixtures/phone-disk'
import { expect, test } from '../fixtures/test'

/** Each is a start of the browser; `KILLS=100` for the whole promise. */
const KILLS = Number(process.env.KILLS || 6)
const weightOf = (nth: number) => `${60 + (nth % 5)}.${nth % 10}`

test('a bag with its tick is on the disk: the browser is killed at once, and after each death every bag is there', async ({
  browser,
  launchOptions,
}) => {
  test.setTimeout(60_000 + KILLS * 10_000)
  const owner = await pageOf(browser, 'owner')
  const manager = await pageOf(browser, 'field_manager', phone)
  const { weighHref, deliveryId } = await openDelivery(owner, manager, `Rudramma ${Date.now() % 1_000_000}`)
  const session = await manager.context().storageState()
  const handset = await mortalBrowser(launchOptions)
  let context = await handset.open()
  await context.addCookies(session.cookies)
  await installOn(context.pages()[0]!)

  for (let nth = 1; nth <= KILLS; nth++) {
    const page = context.pages()[0] ?? (await context.newPage())
    await context.setOffline(true)
    await openScale(page, weighHref)
    await expect(page.getByRole('definition').nth(0)).toHaveText(`${nth - 1}`)
    await weigh(page, weightOf(nth))
    await sayYesIfAsked(page)
    await page.getByText(`Bag ${nth} saved`).waitFor({ state: 'attached' })
    await handset.kill(context)
    context = await handset.open()
  }
  process.stdout.write(`${KILLS} bags, ${KILLS} killed browsers, none lost\n`)

  const page = context.pages()[0] ?? (await context.newPage())
  await context.setOffline(true)
  await openScale(page, weighHref)
  await expect(page.getByRole('definition').nth(0)).toHaveText(`${KILLS}`)
  expect(await queueOf(page)).toHaveLength(KILLS)
  await context.addCookies(session.cookies)
  await context.setOffline(false)
  const delivery = () => ask<{ bagCount: number }>(owner, 'GET', `/api/v1/deliveries/${deliveryId}`)
  await expect.poll(async () => (await delivery()).bagCount, { timeout: 45_000 }).toBe(KILLS)
  await context.close()
  handset.remove()
})

test('every write of the queue asks the browser for strict durability', async ({ browser }) => {
  const owner = await pageOf(browser, 'owner')
  const page = await pageOf(browser, 'field_manager', phone)
  await page.addInitScript(() => {
    const asked: (string | undefined)[] = []
    Object.assign(window, { durabilities: asked })
    const before = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode === 'readwrite' && [stores].flat().includes('operations')) asked.push(options?.durability)
      return before.call(this, stores, mode, options)
    }
  })
  const { weighHref } = await openDelivery(owner, page, `Shantamma ${Date.now() % 1_000_000}`)
  await openScale(page, weighHref)
  await weigh(page, '62.5')
  await expect(page.getByText('Saved on the server')).toBeVisible({ timeout: 45_000 })
  const asked = await page.evaluate(() => (window as unknown as { durabilities: unknown[] }).durabilities)
  // The bag itself, its acknowledgement and what the next reading marks.
  expect(asked.length).toBeGreaterThanOrEqual(2)
  expect(asked.filter((one) => one !== 'strict')).toEqual([])
})
