import type { Page } from '@playwright/test'
import { withdrawRequests } from '../fixtures/field-phone'
import { sayYesIfAsked, weigh } from '../fixtures/keypad'
import { ask, pageOf, phone } from '../fixtures/people'
import { expect, test, untilAlive, visit } from '../fixtures/test'

/** The second worked example of the trade's rules: 55 bags, 3,431.0 kg. */
const kilos =
  '64 59 64 65 59 63 61 59 62 60 62 59 60 63 63 64 62 67 66 64 62 62 61 62 65 62 60 60 65 59 65 59 62 62 66 64 63 56 53 62 60 64 61 62 65 66 62 64 66 70 65 62 65 59 64'.split(
    ' ',
  )
test('a manager asks for a lorry, weighs 55 bags on the phone, loses the network in between, and hands the trip in', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const page = await pageOf(browser, 'field_manager', phone)
  const owner = await pageOf(browser, 'owner')

  await withdrawRequests(page)
  const name = `Basappa ${Date.now() % 100_000}`
  const village = 'Harihar'
  await visit(page, '/field/request')
  await page.getByLabel('Place').fill(village)
  await page.getByLabel('What for').fill('Maize of the upper fields, dry and bagged')
  await page.getByLabel('Farmers, about').fill('3')
  await page.getByLabel('Weight, about').fill('9000')
  await page.getByRole('button', { name: 'Ask for a lorry' }).tap()
  await expect(page.getByText('Waits for the office').first()).toBeVisible()
  await expect(page.getByText('Saved on the server')).toBeVisible({ timeout: 40_000 })

  const requests = await ask<{ data: { id: string }[] }>(owner, 'GET', '/api/v1/lorry-requests?status=pending&limit=1')
  const registrationNumber = `KA 17 Z ${1000 + Math.floor(Math.random() * 8999)}`
  const lorry = await ask<{ id: string }>(owner, 'POST', '/api/v1/lorries', {
    registrationNumber,
    capacityGrams: 9_000_000,
  })
  const granted = await ask<{ tripId: string }>(
    owner,
    'POST',
    `/api/v1/lorry-requests/${requests.data[0]!.id}/approve`,
    { lorryId: lorry.id },
  )

  await expect(async () => {
    await page.goto(`/field/trips/${granted.tripId}`)
    await expect(page.getByRole('button', { name: 'Start the trip' })).toBeVisible({ timeout: 5_000 })
  }).toPass({ timeout: 40_000 })
  await page.getByRole('button', { name: 'Start the trip' }).tap()
  await page.getByRole('link', { name: 'Add a farmer' }).tap()
  await page.getByRole('button', { name: 'New farmer' }).tap()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await page.getByRole('textbox', { name: 'Village' }).fill(village)
  await page.getByRole('button', { name: 'Add and go on' }).tap()

  await page.getByLabel('Moisture on the meter').fill('14.5')
  await expect(page.getByText('good', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Save and weigh' }).tap()

  await expect(page.getByRole('heading', { name })).toBeVisible()
  for (const weight of kilos.slice(0, 30)) {
    await weigh(page, weight)
    await sayYesIfAsked(page)
  }
  await page.context().setOffline(true)
  for (const weight of kilos.slice(30)) {
    await weigh(page, weight)
    await sayYesIfAsked(page)
  }
  await expect(page.getByText(/Saved on phone · \d+ waiting/)).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByText('Saved on the server')).toBeVisible({ timeout: 40_000 })
  await expect(page.getByRole('definition').nth(0)).toHaveText('55')
  await expect(page.getByRole('definition').nth(1)).toHaveText('3,431.0')

  await weigh(page, '9')
  await expect(page.getByRole('alert').first()).toContainText('too light')
  await weigh(page, '95')
  await expect(page.getByText(/far from this farmer/)).toBeVisible()
  await page.getByRole('button', { name: 'No, weigh again' }).tap()

  await page.getByRole('link', { name: 'Done' }).tap()
  await page.waitForURL(`**/field/trips/${granted.tripId}`)
  await untilAlive(page)
  await expect(page.getByText('1 of 1 farmer with bags and moisture')).toBeVisible()
  await page.getByRole('button', { name: 'Submit to the office' }).tap()
  await expect(page.getByText('With the office').first()).toBeVisible()
  await expect(page.getByText('Saved on the server')).toBeVisible({ timeout: 40_000 })

  const trip = await ask<{ totals: { bags: number; grossWeightGrams: number } }>(
    owner,
    'GET',
    `/api/v1/trips/${granted.tripId}`,
  )
  expect(trip.totals).toMatchObject({ bags: 55, grossWeightGrams: 3_431_000 })

  await settleAsOwner(owner, granted.tripId, name)
})

/** The office's half: four advances, ₹21.50 with a reason, settled to ₹56,401.50, paid with the bank's reference. */
async function settleAsOwner(owner: Page, tripId: string, name: string) {
  const { data } = await ask<{ data: { farmerId: string }[] }>(owner, 'GET', `/api/v1/deliveries?tripId=${tripId}`)
  const { farmerId } = data[0]!
  const { on } = await ask<{ on: string }>(owner, 'GET', '/api/v1/dashboard')
  for (const [rupees, reason] of [
    [3000, 'seeds'],
    [4000, 'fertiliser'],
    [3000, 'labour'],
    [5000, 'equipment'],
  ] as const)
    await ask(owner, 'POST', '/api/v1/advances', {
      ...{ farmerId, amountPaise: rupees * 100, method: 'cash', paidOn: on, reason },
    })

  await visit(owner, `/trips/${tripId}/price`)
  await owner.getByLabel(`Price for ${name}, ₹ a kg`).fill('21.50')
  await owner.getByLabel(`Price for ${name}, ₹ a kg`).press('Tab')
  const why = owner.getByLabel(`Why ${name} gets this price`)
  if (await why.isVisible()) {
    await why.fill('agreed at the gate')
    await why.press('Tab')
  }
  const row = owner.getByRole('row').filter({ hasText: name })
  await expect(row).toContainText('3,321.0')
  await expect(row).toContainText('71,401.50')
  await expect(row).toContainText('56,401.50')
  await owner.getByRole('button', { name: 'Settle and print 1 slip' }).click()
  await owner.getByRole('dialog').getByRole('button', { name: 'Settle and print 1 slip' }).click()
  await expect(owner.getByText('Settled. The slips are ready.')).toBeVisible({ timeout: 20_000 })

  const settled = await ask<{
    data: { id: string; number: string; finalAmountPaise: number; verificationUrl: string }[]
  }>(owner, 'GET', `/api/v1/settlements?tripId=${tripId}`)
  const slip = settled.data[0]!
  expect(slip.finalAmountPaise).toBe(56_401_50)
  await visit(owner, `/settlements/${slip.id}/slip`)
  await expect(owner.getByText('56,401.50').first()).toBeVisible()

  await visit(owner, `/payments?panel=${slip.id}`)
  const panel = owner.getByRole('dialog')
  await panel.getByLabel('Reference').fill('UTR2026112300001')
  await panel.getByRole('button', { name: 'Pay', exact: true }).click()
  await expect(owner.getByText(/₹56,401.50 paid to/)).toBeVisible()
  await visit(owner, new URL(slip.verificationUrl).pathname)
  await expect(owner.getByText('56,401.50').first()).toBeVisible()
  const ledger = await ask<{ balancePaise: number; advanceBalancePaise: number }>(
    owner,
    'GET',
    `/api/v1/farmers/${farmerId}/ledger`,
  )
  expect(ledger).toMatchObject({ balancePaise: 0, advanceBalancePaise: 0 })
}
