import type { Page } from '@playwright/test'
import { sayYesIfAsked, weigh } from '../fixtures/keypad'
import { openDelivery } from '../fixtures/open-delivery'
import { ask, pageOf, phone } from '../fixtures/people'
import { expect, test, untilAlive, visit } from '../fixtures/test'

type Seen = { hash: string; bags: { number: number; weightGrams: number; isCorrected: boolean; isStruck: boolean }[] }
const key = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const count = (page: Page) => page.getByRole('definition').nth(0)
const gross = (page: Page) => page.getByRole('definition').nth(1)
const farmerName = (first: string) => `${first} ${Date.now() % 100_000}`

async function weighingScreen(page: Page, href: string) {
  await visit(page, href)
  await expect(key(page, 'Save bag')).toBeVisible()
  await untilAlive(page)
}

test('what the thumb does: repeat, undo, correct, strike, the point that sets itself, and the total of every ten', async ({
  browser,
}) => {
  const owner = await pageOf(browser, 'owner')
  const page = await pageOf(browser, 'field_manager', phone)
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'vibrate', {
      value: (ms: number) => {
        document.documentElement.dataset.buzz = `${Number(document.documentElement.dataset.buzz ?? 0) + ms}`
        return true
      },
    })
  })
  const { weighHref, deliveryId } = await openDelivery(owner, page, farmerName('Hanumappa'))
  await weighingScreen(page, weighHref)

  await weigh(page, '62.5')
  await expect(count(page)).toHaveText('1')
  await expect(page.locator('html')).toHaveAttribute('data-buzz', '30')
  await key(page, 'Same × N').tap()
  await key(page, '8').tap()
  await key(page, 'Save bags').tap()
  await expect(count(page)).toHaveText('9')
  await key(page, 'All bags').tap()
  await page.getByLabel('The point sets itself').check()
  await key(page, 'Close').tap()
  await weigh(page, '635')
  await expect(gross(page)).toHaveText('626.0')
  await expect(page.getByText('Bags 1–10: 626.0 · so far 626.0 kg')).toBeVisible()

  await key(page, 'Undo').tap()
  await expect(count(page)).toHaveText('9')
  await key(page, 'Undo').tap()
  await expect(count(page)).toHaveText('1')
  await weigh(page, '601')
  await page.getByRole('button', { name: /^Bag 11, 60.1 kg/ }).tap()
  for (const digit of '610') await key(page, digit).tap()
  await key(page, 'Correct bag').tap()
  await expect(gross(page)).toHaveText('123.5')
  await page.getByRole('button', { name: /^Bag 1, 62.5 kg/ }).tap()
  await key(page, 'Strike bag 1').tap()
  await expect(gross(page)).toHaveText('61.0')

  await expect(page.getByText('Saved on the server')).toBeVisible({ timeout: 45_000 })
  await key(page, 'All bags').tap()
  const code = await page.getByText('Check code').textContent()
  const { bags, hash } = await ask<Seen>(owner, 'GET', `/api/v1/deliveries/${deliveryId}`)
  expect(code).toBe(`Check code ${hash.slice(0, 4)}-${hash.slice(4)}`)
  expect(bags.filter((bag) => !bag.isStruck)).toMatchObject([{ number: 11, weightGrams: 61_000, isCorrected: true }])
  expect(bags).toHaveLength(11)

  await visit(owner, `/deliveries?panel=${deliveryId}`)
  await expect(owner.getByRole('dialog')).toContainText(code!)
})

test('a keyboard on the phone types like the keypad; each bag says where it is; bags are read aloud', async ({
  browser,
}) => {
  const owner = await pageOf(browser, 'owner')
  const page = await pageOf(browser, 'field_manager', phone)
  await page.addInitScript(() => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    speechSynthesis.speak = (words) => void said.push(`${words.lang} ${words.text}`)
  })
  const { weighHref } = await openDelivery(owner, page, farmerName('Siddappa'))
  await weighingScreen(page, weighHref)
  await key(page, 'Scale').tap()
  await page.getByLabel('Read each bag aloud').selectOption('en-IN')
  await key(page, 'Close').tap()

  await page.keyboard.type('62,57')
  await page.keyboard.press('Enter')
  await expect(gross(page)).toHaveText('62.5')
  await expect.poll(() => page.evaluate('said')).toEqual(['en-IN 1. 62.5.'])
  await page.keyboard.type('99')
  await page.keyboard.press('Escape')
  await page.keyboard.type('618')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')
  await expect(gross(page)).toHaveText('123.5')
  await page.keyboard.press('Control+z')
  await expect(gross(page)).toHaveText('62.5')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'Type the weight first' })).toBeVisible()

  await expect(page.getByRole('button', { name: 'Bag 1, 62.5 kg, on the server. Correct' })).toBeVisible({
    timeout: 45_000,
  })
  await page.context().setOffline(true)
  await weigh(page, '61')
  await expect(page.getByRole('button', { name: 'Bag 3, 61.0 kg, on this phone. Correct' })).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByRole('button', { name: 'Bag 3, 61.0 kg, on the server. Correct' })).toBeVisible({
    timeout: 45_000,
  })
})

test('five hundred bags are all there, drawn a screenful at a time, and there is no five hundred and first', async ({
  browser,
}) => {
  const owner = await pageOf(browser, 'owner')
  const page = await pageOf(browser, 'field_manager', phone)
  const { weighHref } = await openDelivery(owner, page, farmerName('Channappa'))
  await weighingScreen(page, weighHref)
  await weigh(page, '17')
  for (const [times, sum] of [
    ['400', '401'],
    ['98', '499'],
  ]) {
    await key(page, 'Same × N').tap()
    for (const digit of times!) await key(page, digit).tap()
    await key(page, 'Save bags').tap()
    await expect(count(page)).toHaveText(sum!)
  }
  await weigh(page, '17.1')
  await sayYesIfAsked(page)
  await expect(count(page)).toHaveText('500')
  await expect(page.getByText('All 500 bags are weighed')).toBeVisible()
  await weigh(page, '17')
  await expect(page.getByRole('alert').first()).toContainText('at most 500 bags')

  await key(page, 'All bags').tap()
  await expect(page.getByRole('button', { name: 'Change bag 500' })).toBeVisible()
  expect(await page.getByRole('button', { name: /^Change bag/ }).count()).toBeLessThan(50)
  await page.getByLabel('Go to bag').fill('250')
  await key(page, 'Go').tap()
  await page.getByRole('button', { name: 'Change bag 250' }).tap()
  await expect(page.getByText('Bag 250, was 17.0 kg')).toBeVisible()
})

test('where the organization takes moisture first, the scale waits for the meter', async ({ browser }) => {
  const owner = await pageOf(browser, 'owner')
  const page = await pageOf(browser, 'field_manager', phone)
  const { weighHref } = await openDelivery(owner, page, farmerName('Ningappa'), { moistureBp: null })
  await page.goto(weighHref)
  await page.getByLabel('Moisture on the meter').fill('14.5')
  await key(page, 'Save and weigh').tap()
  await expect(page.getByText('14.5 %, good')).toBeVisible()
  await weigh(page, '62.5')
  await expect(count(page)).toHaveText('1')
})
