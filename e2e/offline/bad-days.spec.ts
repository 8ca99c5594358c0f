import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { grantTrip, installedPhone } from '../fixtures/field-phone'
import { weigh } from '../fixtures/keypad'
import { ask, pageOf } from '../fixtures/people'
import { newName } from '../fixtures/submitted-trip'
import { expect, test } from '../fixtures/test'

type Delivery = { bagCount: number; grossWeightGrams: number; farmer: { name: string } }
type Item = { id: string; work: string; status: string }
const MANAGER = 4
const SOON = { timeout: 45_000 }

const deliveriesOf = async (owner: Page, tripId: string) =>
  (await ask<{ data: Delivery[] }>(owner, 'GET', `/api/v1/deliveries?tripId=${tripId}`)).data

/** The screen as it stands, light and dark: held against the rules of accessibility, nothing scrolls sideways. */
async function readsWell(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' | ')}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  }
}

/** A new farmer opened on a trip, read and weighed, all on the phone alone. */
async function weighSomebody(page: Page, place: string, name: string, weights: string[]) {
  await page.getByRole('link', { name: place }).tap()
  await page.getByRole('link', { name: 'Add a farmer' }).tap()
  await page.getByRole('button', { name: 'New farmer' }).tap()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await page.getByRole('textbox', { name: 'Village' }).fill('Nandigudi')
  await page.getByRole('button', { name: 'Add and go on' }).tap()
  await page.getByLabel('Moisture on the meter').fill('14.5')
  await page.getByRole('button', { name: 'Save and weigh' }).tap()
  for (const weight of weights) await weigh(page, weight)
  await expect(page.getByRole('definition').nth(0)).toHaveText(String(weights.length))
  await page.getByRole('link', { name: 'Done' }).tap()
}

test('a trip is taken away while its bags wait on the phone: the manager puts them on another trip, without a network', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const owner = await pageOf(browser, 'owner')
  const page = await installedPhone(browser, MANAGER)
  const [from, to] = [newName('Kadur'), newName('Birur')]
  const name = newName('Hanumanthappa')
  const gone = await grantTrip(page, owner, from)
  const other = await grantTrip(page, owner, to)
  await page.reload()
  await expect(page.getByRole('link', { name: from })).toBeVisible(SOON)
  await expect(page.getByRole('link', { name: to })).toBeVisible(SOON)

  await page.context().setOffline(true)
  await weighSomebody(page, from, name, ['62.5', '61'])
  await ask(owner, 'POST', `/api/v1/trips/${gone}/cancel`, { reason: 'the lorry broke down' })
  await page.context().setOffline(false)

  await expect(page.getByText(/4 refused: look/)).toBeVisible(SOON)
  await page.goto(`/field/trips/${gone}`)
  await expect(page.getByRole('heading', { name: 'This trip is not yours any more' })).toBeVisible(SOON)
  await readsWell(page)
  await page.context().setOffline(true)
  await page.getByRole('combobox', { name: 'Trip' }).selectOption({ value: other })
  await page.getByRole('button', { name: 'Put it there' }).tap()
  await expect(page.getByText(`Put on the trip to ${to}`)).toBeVisible()
  expect(await deliveriesOf(owner, other)).toEqual([])
  await page.context().setOffline(false)

  await expect
    .poll(() => deliveriesOf(owner, other), SOON)
    .toMatchObject([{ bagCount: 2, grossWeightGrams: 123_500, farmer: { name } }])
  await expect(page.getByText('Saved on the server')).toBeVisible(SOON)
})

test('an entry that the server refused is corrected on the phone and sent again; another is discarded, and the office sees both', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const owner = await pageOf(browser, 'owner')
  const page = await installedPhone(browser, MANAGER)
  const place = newName('Ajjampura')
  const name = newName('Siddamma')
  const tripId = await grantTrip(page, owner, place)
  const { on } = await ask<{ on: string }>(owner, 'GET', '/api/v1/dashboard')
  const farmer = await ask<{ id: string }>(owner, 'POST', '/api/v1/farmers', { name, village: 'Ajjampura' })
  const delivery = await ask<{ id: string }>(page, 'POST', `/api/v1/trips/${tripId}/deliveries`, {
    ...{ farmerId: farmer.id, moistureBp: 1450 },
  })
  // A bag of 625 kg is refused on the phone; an older app would have let it through.
  const late = (number: number) => ({
    ...{ id: crypto.randomUUID(), name: 'delivery.record-bags', at: `${on}T09:00:00Z` },
    input: { deliveryId: delivery.id, bags: [{ number, weightGrams: 625_000 }] },
  })
  await ask(page, 'POST', '/api/v1/sync', { operations: [late(1), late(2)] })

  await page.goto('/field/sync')
  const entries = page.getByRole('listitem').filter({ hasText: name })
  await expect(entries).toHaveCount(2, SOON)
  await page.context().setOffline(true)
  await entries.first().getByRole('button', { name: 'Correct it' }).tap()
  await entries.first().getByLabel('Weights, kg').fill('62.5')
  await readsWell(page)
  await entries.first().getByRole('button', { name: 'Send it corrected' }).tap()
  await expect(entries.first()).toContainText('Corrected. Saved on this phone')
  await entries.nth(1).getByRole('button', { name: 'Discard…' }).tap()
  await page.getByLabel('Why').fill('typed twice')
  await page.getByRole('button', { name: 'Discard it' }).tap()
  await expect(entries.nth(1)).toContainText('Taken out: typed twice')
  await expect(page.getByText(/Saved on phone · 2 waiting/).first()).toBeVisible()
  await page.reload()
  await expect(entries.first()).toContainText('Corrected. Saved on this phone')

  await page.context().setOffline(false)
  await expect(entries).toHaveCount(0, SOON)
  expect(await deliveriesOf(owner, tripId)).toMatchObject([{ bagCount: 1, grossWeightGrams: 62_500 }])
  const { data } = await ask<{ data: Item[] }>(owner, 'GET', `/api/v1/attention?tripId=${tripId}`)
  expect(data.map((item) => item.status).sort()).toEqual(['applied', 'discarded'])
})
