import type { Page } from '@playwright/test'
import { grantTrip, installedPhone } from '../fixtures/field-phone'
import { sayYesIfAsked, weigh } from '../fixtures/keypad'
import { ask, pageOf } from '../fixtures/people'
import { expect, test } from '../fixtures/test'

test('a day without a network: start, a new farmer, moisture, bags, an advance, a lorry, submit; then everything is on the server once', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const owner = await pageOf(browser, 'owner')
  const page = await installedPhone(browser)
  const mark = Date.now() % 1_000_000
  const place = `Nandigudi ${mark}`
  const name = `Rudrappa ${mark}`
  const tripId = await grantTrip(page, owner, place)
  await expect(page.getByRole('link', { name: place })).toBeVisible({ timeout: 45_000 })

  await page.context().setOffline(true)
  await page.reload()
  await page.getByRole('link', { name: place }).tap()
  await page.getByRole('button', { name: 'Start the trip' }).tap()
  await expect(page.getByText(/Saved on phone · 1 waiting/)).toBeVisible()

  await page.getByRole('link', { name: 'Add a farmer' }).tap()
  await page.getByRole('button', { name: 'New farmer' }).tap()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await page.getByRole('textbox', { name: 'Village' }).fill('Nandigudi')
  await page.getByRole('button', { name: 'Add and go on' }).tap()
  await page.getByLabel('Moisture on the meter').fill('14.5')
  await page.getByRole('button', { name: 'Save and weigh' }).tap()
  for (const weight of ['62.5', '61', '60.5']) {
    await weigh(page, weight)
    await sayYesIfAsked(page)
  }
  await expect(page.getByRole('definition').nth(0)).toHaveText('3')

  await page.reload()
  await expect(page.getByRole('heading', { name })).toBeVisible()
  await weigh(page, '63')
  await expect(page.getByRole('definition').nth(0)).toHaveText('4')
  await expect(page.getByRole('definition').nth(1)).toHaveText('247.0')
  await page.getByRole('link', { name: 'Done' }).tap()

  await page.getByRole('link', { name: 'Farmers' }).tap()
  await page.getByRole('searchbox').fill(name)
  await page.getByRole('link', { name: new RegExp(name) }).tap()
  await page.getByRole('link', { name: 'Give an advance' }).tap()
  await page.getByLabel('Amount').fill('500')
  await page.getByLabel('Reason').fill('seeds')
  await page.getByRole('button', { name: /^Go on with/ }).tap()
  await page.getByLabel(`${name} confirms this amount`).check()
  await page.getByRole('button', { name: 'Record the advance' }).tap()
  await expect(page.getByRole('heading', { name: 'The advance is recorded' })).toBeVisible()
  await signs(page)

  await page.getByRole('link', { name: 'Request lorry' }).tap()
  await page.getByLabel('Place').fill(place)
  await page.getByLabel('What for').fill('More maize stands at the road here')
  await page.getByLabel('Farmers, about').fill('2')
  await page.getByLabel('Weight, about').fill('4000')
  await page.getByRole('button', { name: 'Ask for a lorry' }).tap()
  await expect(page.getByText('Waits for the office').first()).toBeVisible()

  await page.getByRole('link', { name: 'My trips' }).tap()
  await page.getByRole('link', { name: place }).tap()
  await page.getByRole('button', { name: 'Submit to the office' }).tap()
  await expect(page.getByText('With the office').first()).toBeVisible()

  await page.getByRole('link', { name: /Saved on phone · 11 waiting/ }).tap()
  await expect(page.getByText(`New farmer ${name}, Nandigudi`)).toBeVisible()
  await expect(page.getByText('Bag 4, 63.0 kg')).toBeVisible()

  await page.context().setOffline(false)
  await expect(page.getByText('Nothing waits. Everything is on the server.')).toBeVisible({ timeout: 45_000 })

  const trip = await ask<{ status: string; totals: unknown }>(owner, 'GET', `/api/v1/trips/${tripId}`)
  expect(trip.status).toBe('submitted')
  expect(trip.totals).toMatchObject({ farmers: 1, bags: 4, grossWeightGrams: 247_000 })
  const farmers = await ask<{ data: { id: string }[] }>(owner, 'GET', `/api/v1/farmers?q=${encodeURIComponent(name)}`)
  expect(farmers.data).toHaveLength(1)
  const given = `/api/v1/advances?farmerId=${farmers.data[0]!.id}`
  const advances = await ask<{ data: { id: string }[] }>(owner, 'GET', given)
  expect(advances.data).toHaveLength(1)
  const signed = `/api/v1/photos?paperId=${advances.data[0]!.id}`
  const photos = async () => (await ask<{ data: { kind: string; status: string }[] }>(owner, 'GET', signed)).data
  await expect.poll(photos, { timeout: 30_000 }).toMatchObject([{ kind: 'signature', status: 'kept' }])
})

/** The farmer signs for the money with a finger on the glass. */
async function signs(page: Page) {
  await page.getByRole('button', { name: 'Let the farmer sign…' }).tap()
  const box = (await page.getByRole('img', { name: 'The farmer signs here' }).boundingBox())!
  await page.mouse.move(box.x + 30, box.y + 40)
  await page.mouse.down()
  for (const [x, y] of [
    [80, 90],
    [140, 30],
    [200, 100],
  ] as const)
    await page.mouse.move(box.x + x, box.y + y, { steps: 4 })
  await page.mouse.up()
  await page.getByRole('button', { name: 'Signed', exact: true }).tap()
  await expect(page.getByText('Signed', { exact: true })).toBeVisible()
}
