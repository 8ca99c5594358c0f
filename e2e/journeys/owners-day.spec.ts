import type { Page } from '@playwright/test'
import { openPanel } from '../fixtures/panel'
import { ask, pageOf, phone } from '../fixtures/people'
import { newName, newPlate, submittedTrip } from '../fixtures/submitted-trip'
import { expect, test, visit } from '../fixtures/test'

test('an owner’s morning: what waits on the home page is decided, priced, settled and paid', async ({ browser }) => {
  test.setTimeout(120_000)
  const owner = await pageOf(browser, 'owner')
  const manager = await pageOf(browser, 'field_manager', phone, 1)
  const name = newName('Ningappa')
  const { lines } = await submittedTrip(owner, manager, [name], { managerIndex: 1 })

  await decideRequest(owner)
  await priceFromHome(owner, name)
  await payLater(owner, name)
  await lookAtLedger(owner, lines[0]!.farmerId)
})

/** The count on the home page is the number of rows behind it. */
async function decideRequest(owner: Page) {
  const registrationNumber = newPlate()
  await ask(owner, 'POST', '/api/v1/lorries', { registrationNumber, capacityGrams: 15_000_000 })
  await visit(owner, '/home')
  const waiting = owner.getByRole('main').getByRole('link', { name: /lorry requests? to decide/ })
  const count = Number.parseInt(await waiting.innerText(), 10)
  expect(count).toBeGreaterThan(0)
  await waiting.click()
  await expect(owner).toHaveURL(/\/requests\?status=pending/)
  const rows = owner.getByRole('table', { name: 'requests' }).locator('[data-row]')
  await expect(rows).toHaveCount(count)
  const panel = await openPanel(owner, rows.first().getByRole('link'))
  await panel.getByLabel('Lorry').selectOption({ label: `${registrationNumber}, 15,000 kg` })
  await panel.getByRole('button', { name: 'Approve with this lorry' }).click()
  await expect(panel.getByRole('link', { name: 'Go to the trip' })).toBeVisible()
  await panel.getByRole('button', { name: 'Close' }).click()
  await expect(rows).toHaveCount(count - 1)
}

async function priceFromHome(owner: Page, name: string) {
  await visit(owner, '/home')
  await owner
    .getByRole('main')
    .getByRole('link', { name: /trips? to price/ })
    .click()
  await expect(owner).toHaveURL(/\/trips\?status=submitted/)
  await owner.getByRole('table', { name: 'trips' }).locator('[data-row]').first().getByRole('link').click()
  const row = owner.getByRole('row').filter({ hasText: name })
  await expect(row).toContainText('580.0')
  await expect(row.getByLabel(`Price for ${name}, ₹ a kg`)).not.toHaveValue('')
  const question = owner.getByRole('dialog', { name: 'Settle and print 1 slip' })
  await openPanel(owner, owner.getByRole('button', { name: 'Settle and print 1 slip' }), question)
  await question.getByRole('button', { name: 'Settle and print 1 slip' }).click()
  await expect(owner.getByText('Settled. The slips are ready.')).toBeVisible({ timeout: 20_000 })
}

/** By bank and without a reference at first: the payment waits until the bank's reference confirms it. */
async function payLater(owner: Page, name: string) {
  await visit(owner, `/payments?due-q=${encodeURIComponent(name)}`)
  const due = owner.getByRole('table', { name: 'settlements' }).getByRole('row').filter({ hasText: name })
  const panel = await openPanel(owner, due.getByRole('link'))
  await panel.getByRole('button', { name: 'Pay', exact: true }).click()
  await expect(owner.getByText('The payment waits for its reference')).toBeVisible()
  await visit(owner, `/payments?show=payments&q=${encodeURIComponent(name)}`)
  const row = owner.getByRole('table', { name: 'payments' }).getByRole('row').filter({ hasText: name })
  const payment = await openPanel(owner, row.getByRole('link'))
  const question = owner.getByRole('dialog', { name: 'Confirm this payment' })
  await openPanel(owner, payment.getByRole('button', { name: 'Confirm…' }), question)
  await question.getByRole('button', { name: 'Confirm', exact: true }).click()
  await expect(question.getByRole('alert').first()).toBeVisible()
  await question.getByLabel('Reference').fill('UTR2026112300077')
  await question.getByRole('button', { name: 'Confirm', exact: true }).click()
  await expect(question).toBeHidden()
  await expect(payment.getByText('paid', { exact: true })).toBeVisible()
}

async function lookAtLedger(owner: Page, farmerId: string) {
  await visit(owner, `/farmers/${farmerId}?tab=ledger`)
  const ledger = owner.getByRole('tabpanel', { name: 'Ledger' })
  await expect(ledger.locator('[data-row]')).toHaveCount(2)
  await expect(ledger.locator('[data-row]').first()).toContainText('0.00')
  await ledger
    .getByRole('link', { name: /slip|settle/i })
    .first()
    .click()
  await expect(owner.getByRole('article')).toBeVisible()
  await visit(owner, `/farmers/${farmerId}?tab=deliveries`)
  await owner.getByRole('tabpanel', { name: 'Deliveries' }).locator('[data-row]').first().getByRole('link').click()
  await expect(owner.getByRole('dialog')).toContainText('60.0')
}

test('two farmers come from a list, and the palette finds them; the keys are on a sheet', async ({ browser }) => {
  test.setTimeout(120_000)
  const owner = await pageOf(browser, 'owner')
  const names = [newName('Kotresh'), newName('Halappa')]
  const csv = `Name,Village,Phone\n${names.map((name, at) => `${name},Ukkadagatri,988601122${at}`).join('\n')}\n`
  await visit(owner, '/farmers/import')
  await owner.getByLabel('File').setInputFiles({ name: 'two.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await owner.getByRole('button', { name: 'Upload and look at it' }).click()
  await owner.getByRole('button', { name: 'Import all 2 rows' }).click()
  // The worker adds them when it has come to it; behind a fresh season's events that can take a while.
  const done = owner.getByRole('status').filter({ hasText: '2 farmers are on your list' })
  await expect(done).toBeVisible({ timeout: 60_000 })

  await owner.keyboard.press('Control+k')
  const palette = owner.getByRole('dialog', { name: 'Find or go anywhere' })
  await palette.getByRole('combobox').fill(names[0]!)
  await expect(palette.getByRole('option', { name: names[0] })).toBeVisible()
  await owner.keyboard.press('Enter')
  await expect(owner.getByRole('heading', { level: 1, name: names[0] })).toBeVisible()

  await owner.keyboard.press('?')
  const sheet = owner.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet).toContainText('Find or go anywhere')
  await expect(sheet).toContainText('Trips')
  await owner.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await owner.keyboard.press('g')
  await owner.keyboard.press('t')
  await expect(owner).toHaveURL(/\/trips$/)
})
