import type { Browser, Page } from '@playwright/test'
import { weigh } from '../fixtures/keypad'
import { invite, join, openOrganization } from '../fixtures/new-organization'
import { openPanel } from '../fixtures/panel'
import { phone } from '../fixtures/people'
import { expect, test, untilAlive, visit } from '../fixtures/test'

/** 50 bags of 50 kg, 25 kg for quality, ₹25 a kg, ₹15,000 paid before: ₹44,375 to pay. */
test('the first worked example, typed by hand from the sign-up to the verified slip', async ({ page, browser }) => {
  test.setTimeout(180_000)
  await openOrganization(page)
  const manager = await managerOf(page, browser)
  await registers(page)
  await handOut(page, '15,000')

  await requestLorry(manager)
  await approve(page)
  await collect(manager)

  await price(page)
  await settle(page)
  await checkSlip(page, browser)
})

async function managerOf(owner: Page, browser: Browser): Promise<Page> {
  const link = await invite(owner, 'Rajesh Patel', `rajesh-${crypto.randomUUID()}@example.com`, 'field_manager')
  const context = await browser.newContext({ ...phone, locale: 'en-IN', timezoneId: 'Asia/Kolkata' })
  const manager = await context.newPage()
  await join(manager, link)
  return manager
}

async function registers(owner: Page) {
  await visit(owner, '/lorries')
  const lorry = await openPanel(owner, owner.getByRole('button', { name: 'Add a lorry' }))
  await lorry.getByLabel('Registration number').fill('KA 17 C 4821')
  await lorry.getByLabel('Capacity').fill('9,000')
  await lorry.getByRole('button', { name: 'Add the lorry' }).click()
  await expect(owner.getByRole('link', { name: 'KA 17 C 4821' })).toBeVisible()
  await visit(owner, '/farmers')
  const farmer = await openPanel(owner, owner.getByRole('button', { name: 'Add a farmer' }))
  await farmer.getByLabel('Name').fill('Shantamma Gowda')
  await farmer.getByLabel('Village').fill('Kondajji')
  await farmer.getByRole('button', { name: 'Add the farmer' }).click()
  await expect(owner.getByRole('link', { name: 'Shantamma Gowda' })).toBeVisible()
}

async function handOut(owner: Page, rupees: string) {
  await visit(owner, '/advances')
  const panel = await openPanel(owner, owner.getByRole('button', { name: 'Record an advance' }))
  await panel.getByRole('combobox', { name: 'Farmer' }).fill('Shanta')
  await owner.getByRole('option', { name: /Shantamma Gowda/ }).click()
  await panel.getByLabel('Amount').fill(rupees)
  await panel.getByLabel('What for').fill('seed and fertiliser')
  await panel.getByRole('button', { name: 'Record the advance' }).click()
  await expect(owner.getByText(`₹${rupees}.00 for Shantamma Gowda recorded`)).toBeVisible()
  await expect(owner.getByRole('table').getByText('open', { exact: true })).toBeVisible()
}

async function requestLorry(manager: Page) {
  await visit(manager, '/field/request')
  await manager.getByLabel('Place').fill('Kondajji')
  await manager.getByLabel('What for').fill('Maize of the upper fields, dry and bagged')
  await manager.getByLabel('Farmers, about').fill('1')
  await manager.getByLabel('Weight, about').fill('2500')
  await manager.getByRole('button', { name: 'Ask for a lorry' }).tap()
  await expect(manager.getByText('Waits for the office').first()).toBeVisible()
}

async function approve(owner: Page) {
  await visit(owner, '/requests?status=pending')
  const panel = await openPanel(owner, owner.getByRole('link', { name: /Kondajji/ }))
  const lorry = panel.getByLabel('Lorry')
  await lorry.selectOption({ label: 'KA 17 C 4821, 9,000 kg' })
  await panel.getByRole('button', { name: 'Approve with this lorry' }).click()
  await expect(panel.getByRole('link', { name: 'Go to the trip' })).toBeVisible()
}

async function collect(manager: Page) {
  await visit(manager, '/field')
  await manager.getByRole('link', { name: 'Kondajji' }).tap()
  await manager.getByRole('button', { name: 'Start the trip' }).tap()
  await manager.getByRole('link', { name: 'Add a farmer' }).tap()
  await manager.getByRole('searchbox').fill('Shantamma')
  await manager.getByRole('button', { name: /Shantamma Gowda/ }).tap()
  await manager.getByLabel('Moisture on the meter').fill('14.5')
  await manager.getByRole('button', { name: 'Save and weigh' }).tap()
  await expect(manager.getByRole('heading', { name: 'Shantamma Gowda' })).toBeVisible()
  for (let bag = 0; bag < 50; bag++) await weigh(manager, '50')
  await expect(manager.getByRole('definition').nth(0)).toHaveText('50')
  await expect(manager.getByRole('definition').nth(1)).toHaveText('2,500.0')
  await expect(manager.getByText('Saved on the server')).toBeVisible({ timeout: 30_000 })
  await manager.getByRole('link', { name: 'Done' }).tap()
  await manager.waitForURL(/\/field\/trips\/[^/]+$/)
  await untilAlive(manager)
  await manager.getByRole('button', { name: 'Submit to the office' }).tap()
  await expect(manager.getByText('With the office').first()).toBeVisible()
}

async function price(owner: Page) {
  await visit(owner, '/trips?status=submitted')
  await owner.getByRole('link', { name: 'KA 17 C 4821' }).click()
  const row = owner.getByRole('row').filter({ hasText: 'Shantamma Gowda' })
  for (const [label, text] of [
    ['Price for Shantamma Gowda, ₹ a kg', '25'],
    ['Why Shantamma Gowda gets this price', 'agreed at the gate'],
    ['Quality deduction of Shantamma Gowda, kg or %', '25'],
    ['Why quality is deducted from Shantamma Gowda', 'damp corner of the heap'],
  ] as const)
    await row.getByLabel(label).fill(text)
  for (const figure of ['2,500.0', '-100.0', '2,375.0', '59,375.00', '15,000.00', '44,375.00'])
    await expect(row).toContainText(figure === '-100.0' ? /[-−]100\.0/ : figure)
}

async function settle(owner: Page) {
  const question = owner.getByRole('dialog', { name: 'Settle and print 1 slip' })
  await openPanel(owner, owner.getByRole('button', { name: 'Settle and print 1 slip' }), question)
  await expect(question).toContainText('₹44,375.00 is to be paid')
  await question.getByRole('button', { name: 'Settle and print 1 slip' }).click()
  await expect(owner.getByText('Settled. The slips are ready.')).toBeVisible({ timeout: 20_000 })
}

async function checkSlip(owner: Page, browser: Browser) {
  await visit(owner, '/payments')
  const panel = await openPanel(owner, owner.getByRole('table', { name: 'settlements' }).getByRole('link').first())
  await expect(panel).toContainText('₹44,375.00')
  await panel.getByRole('link', { name: 'Open the slip' }).click()
  const slip = owner.getByRole('article')
  for (const said of ['50.0', '2,375.0', '59,375.00', '15,000.00', '44,375.00', 'damp corner of the heap'])
    await expect(slip).toContainText(said)
  await owner.emulateMedia({ media: 'print' })
  await expect(slip).toBeVisible()
  await expect(owner.getByRole('navigation', { name: 'Main' })).toBeHidden()
  await owner.emulateMedia({ media: null })

  const address = await owner.getByRole('link', { name: 'PDF' }).getAttribute('href')
  const pdf = await owner.request.get(address!)
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')

  const { data } = await (await owner.request.get('/api/v1/settlements')).json()
  const stranger = await (await browser.newContext()).newPage()
  await visit(stranger, new URL(data[0].verificationUrl).pathname)
  await expect(stranger.getByRole('main')).toContainText('44,375.00')
  await expect(stranger.getByRole('main')).toContainText('2,375.0')
}
