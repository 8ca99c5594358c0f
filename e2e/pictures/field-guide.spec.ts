import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { grantTrip, installedPhone } from '../fixtures/field-phone'
import { sayYesIfAsked, weigh } from '../fixtures/keypad'
import { ask, pageOf } from '../fixtures/people'
import { test } from '../fixtures/test'

/** `PICTURES=docs/pictures npx playwright test --project pictures` against a running copy makes the field guide's pictures anew. */
const folder = process.env.PICTURES ?? 'docs/pictures'
const theme = process.env.PICTURES_THEME ?? 'light'
test.use({ deviceScaleFactor: 2 })

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name })

async function picture(page: Page, name: string) {
  await page.evaluate(() => document.fonts.ready)
  const bytes = await page.screenshot()
  await sharp(bytes)
    .webp({ quality: 82, effort: 6 })
    .toFile(path.join(folder, `field-${name}.webp`))
}

test('pictures of a field manager’s day', async ({ browser }) => {
  test.setTimeout(300_000)
  await mkdir(folder, { recursive: true })
  const owner = await pageOf(browser, 'owner')
  const page = await installedPhone(browser, 1)
  await page.addInitScript((wanted) => localStorage.setItem('theme', wanted), theme)
  const { on } = await ask<{ on: string }>(owner, 'GET', '/api/v1/dashboard')
  const place = `Harihar ${on.slice(8)}`
  await grantTrip(page, owner, place)
  await page.goto('/field')
  await theDay(page, place)
  await theBags(page)
  await theSlip(page)
  await theRest(page)
})

async function theDay(page: Page, place: string) {
  await link(page, place).first().waitFor({ timeout: 60_000 })
  await picture(page, 'trips')
  await page.context().setOffline(true)
  await link(page, place).first().tap()
  await button(page, 'Start the trip').waitFor()
  await picture(page, 'trip')
  await button(page, 'Start the trip').tap()
  await link(page, 'Add a farmer').tap()
  await page.getByRole('searchbox').fill('Ra')
  await picture(page, 'add-farmer')
  await page.getByRole('button', { name: /Add$/ }).first().tap()
  await page.getByLabel('Moisture on the meter').fill('14.5')
  await page.getByLabel('Photo of the meter').setInputFiles(path.resolve('public/icon-512.png'))
  await page.getByText(/^On this phone/).waitFor()
  await picture(page, 'moisture')
  await button(page, 'Save and weigh').tap()
}

async function theBags(page: Page) {
  for (const kilos of ['62.5', '61', '60.5', '63', '59.5', '62', '61.5', '60', '62.5', '61', '64']) {
    await weigh(page, kilos)
    await sayYesIfAsked(page)
  }
  for (const sign of '61') await button(page, sign).tap()
  await picture(page, 'weighing')
  for (const sign of '.5') await button(page, sign === '.' ? 'Point' : sign).tap()
  await button(page, 'Save bag').tap()
  await weigh(page, '91')
  await page.getByText(/far from this farmer/).waitFor()
  await picture(page, 'asks-again')
  await button(page, 'No, weigh again').tap()
  await button(page, 'All bags').tap()
  await page.getByText('Check code').waitFor()
  await picture(page, 'all-bags')
  await button(page, 'Close').tap()
  await button(page, 'Scale').tap()
  await page.getByText('Scale on a cable').waitFor()
  await picture(page, 'scale')
  await button(page, 'Close').tap()
  await link(page, 'Done').tap()
}

async function theSlip(page: Page) {
  await link(page, /^Slip for/).tap()
  await page.getByRole('article').waitFor()
  await picture(page, 'slip')
  await page.getByText('ಕನ್ನಡ').tap()
  await page.locator('article[lang=kn]').waitFor()
  await picture(page, 'slip-kannada')
  await page.getByText('English').tap()
  const glass = page.getByRole('img', { name: 'Sign here with a finger' })
  await glass.scrollIntoViewIfNeeded()
  const box = (await glass.boundingBox())!
  await page.mouse.move(box.x + 50, box.y + 90)
  await page.mouse.down()
  for (let step = 1; step <= 60; step++)
    await page.mouse.move(box.x + 50 + step * 3.6, box.y + 80 - Math.sin(step / 4) * (40 - step / 2))
  await page.mouse.up()
  await picture(page, 'sign')
  await button(page, 'I confirm').tap()
  await page.getByText(/^Confirmed at/).waitFor()
  await link(page, 'Back to the trip').tap()
}

async function theRest(page: Page) {
  await button(page, 'Submit to the office').scrollIntoViewIfNeeded()
  await picture(page, 'submit')
  await link(page, 'Advance').tap()
  await page.getByRole('searchbox').fill('Ra')
  await page.locator('li a[href*="farmer="]').first().tap()
  await page.getByLabel('Amount').fill('500')
  await page.getByLabel('Reason').fill('seeds')
  await picture(page, 'advance')
  await link(page, /Saved on phone/).tap()
  await page.getByRole('heading', { name: 'What waits on this phone' }).waitFor()
  await picture(page, 'waits')
  await page.goto('/field/account')
  await page.getByRole('heading', { name: 'Your account' }).waitFor()
  await picture(page, 'account')
}
