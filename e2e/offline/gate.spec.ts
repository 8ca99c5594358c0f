import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import QRCode from 'qrcode'
import { cardText } from '@/lib/services/farmer/rules/card'
import { installedPhone } from '../fixtures/field-phone'
import { weigh } from '../fixtures/keypad'
import { openDelivery } from '../fixtures/open-delivery'
import { ask, pageOf } from '../fixtures/people'
import { expect, test, visit } from '../fixtures/test'

type Seen = { hash: string; farmerConfirmation: { how: string; bagCount: number } | null }
type Photos = { data: { kind: string; status: string }[] }
const picture = { name: 'meter.png', mimeType: 'image/png', buffer: readFileSync(path.resolve('public/icon-512.png')) }

async function sign(page: Page) {
  const glass = page.getByRole('img', { name: 'Sign here with a finger' })
  await glass.scrollIntoViewIfNeeded()
  const box = (await glass.boundingBox())!
  await page.mouse.move(box.x + 30, box.y + 40)
  await page.mouse.down()
  for (const [x, y] of [
    [80, 90],
    [140, 30],
    [220, 100],
  ])
    await page.mouse.move(box.x + x!, box.y + y!, { steps: 4 })
  await page.mouse.up()
  await page.getByRole('button', { name: 'I confirm' }).tap()
}

test('at the gate without a network: a photo of the meter, the slip in the farmer’s language, signed, shared and printable', async ({
  browser,
}) => {
  test.setTimeout(150_000)
  const owner = await pageOf(browser, 'owner')
  const page = await installedPhone(browser)
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: async ({ text }: { text: string }) => document.documentElement.setAttribute('data-shared', text),
    })
  })
  const name = `Gangamma ${Date.now() % 1_000_000}`
  const { tripHref, deliveryId } = await openDelivery(owner, page, name, { moistureBp: null })
  await page.goto(tripHref)
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible({ timeout: 45_000 })

  await page.context().setOffline(true)
  await page.getByRole('link', { name: 'Take the moisture' }).tap()
  await page.getByLabel('Photo of the meter').setInputFiles(picture)
  await expect(page.getByText(/^On this phone, \d+ kB/)).toBeVisible()
  await page.getByLabel('Moisture on the meter').fill('14.5')
  await page.getByRole('button', { name: 'Save and weigh' }).tap()
  for (const kilos of ['62.5', '61', '60.5']) await weigh(page, kilos)
  await expect(page.getByRole('definition').nth(1)).toHaveText('184.0')
  await page.getByRole('button', { name: 'All bags', exact: true }).tap()
  const code = (await page.getByText('Check code').textContent())!.replace('Check code ', '')
  await page.getByRole('dialog').getByRole('link', { name: 'Slip' }).tap()

  const slip = page.getByRole('article')
  await expect(slip).toContainText(name)
  await expect(slip).toContainText(code)
  await page.getByText('हिन्दी').tap()
  await expect(page.locator('article[lang=hi]')).toContainText('184.0 kg')
  await page.getByText('English').tap()
  await sign(page)
  await expect(slip.getByRole('img')).toBeVisible()
  await page.getByRole('button', { name: 'Share' }).tap()
  await expect(page.locator('html')).toHaveAttribute(
    'data-shared',
    new RegExp(`${name}[\\s\\S]*184.0 kg[\\s\\S]*${code}`),
  )
  await page.emulateMedia({ media: 'print' })
  await expect(slip).toBeVisible()
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await page.emulateMedia({ media: null })

  await page.getByRole('link', { name: 'Back to the trip' }).tap()
  await page.getByRole('link', { name, exact: true }).tap()
  await weigh(page, '63')
  await expect(page.getByRole('definition').nth(0)).toHaveText('4')
  await page.getByRole('link', { name: 'Done' }).tap()
  await page.getByRole('link', { name: `Slip for ${name}` }).tap()
  await expect(page.getByText('The bags have changed since: show the slip again.')).toBeVisible()
  await page.getByRole('button', { name: 'Confirm with a PIN instead' }).tap()
  await page.getByLabel('Four digits that only the farmer knows').fill('4711')
  await page.getByRole('button', { name: 'I confirm' }).tap()
  await expect(page.getByText(/^Confirmed /)).toBeVisible()

  await page.context().setOffline(false)
  const photos = () => ask<Photos>(owner, 'GET', `/api/v1/photos?deliveryId=${deliveryId}`)
  await expect
    .poll(async () => (await photos()).data.map(({ kind, status }) => `${kind} ${status}`), { timeout: 60_000 })
    .toEqual(['moisture kept', 'signature kept'])
  const delivery = await ask<Seen>(owner, 'GET', `/api/v1/deliveries/${deliveryId}`)
  expect(delivery.farmerConfirmation).toMatchObject({ how: 'pin', bagCount: 4 })

  await visit(owner, `/deliveries?panel=${deliveryId}`)
  const panel = owner.getByRole('dialog')
  await expect(panel).toContainText('The farmer confirmed 4 bags, 247.0 kg by pin')
  await expect(panel.getByRole('img', { name: /^Moisture meter/ })).toBeVisible()
})

test('a farmer’s card picks the farmer without a network; a card of nobody here says so', async ({ browser }) => {
  test.setTimeout(120_000)
  const owner = await pageOf(browser, 'owner')
  const page = await installedPhone(browser)
  const name = `Parvatamma ${Date.now() % 1_000_000}`
  const { tripHref, farmerId } = await openDelivery(owner, page, name)
  const { data } = await ask<{ data: { cardToken: string }[] }>(
    owner,
    'GET',
    `/api/v1/farmers/cards?farmerIds=${farmerId}`,
  )
  const card = async (token: string) => ({
    name: 'card.png',
    mimeType: 'image/png',
    buffer: await QRCode.toBuffer(cardText(token), { width: 400, margin: 4 }),
  })
  await page.goto(tripHref)
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible({ timeout: 45_000 })

  await page.context().setOffline(true)
  await page.getByRole('link', { name: 'Farmers' }).tap()
  await page.getByRole('button', { name: 'Scan the farmer’s card' }).tap()
  await page.getByLabel('Photo of the card').setInputFiles(await card(crypto.randomUUID()))
  await expect(page.getByRole('alert').filter({ hasText: 'not known on this phone' })).toBeVisible()
  await page.getByLabel('Photo of the card').setInputFiles(await card(data[0]!.cardToken))
  await expect(page.getByRole('heading', { name })).toBeVisible()
})
