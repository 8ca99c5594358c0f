import type { Page } from '@playwright/test'
import { pageOf, phone } from '../fixtures/people'
import { newName, submittedTrip } from '../fixtures/submitted-trip'
import { expect, test, visit } from '../fixtures/test'

const priceOf = (page: Page, name: string) => page.getByLabel(`Price for ${name}, ₹ a kg`)

/**
 * Types a price and its reason and leaves the line; done once the server has answered. Gives when it did.
 * It listens before it types: a line that has its reason already is sent on leaving the price.
 */
async function setPrice(page: Page, name: string, rupees: string): Promise<number> {
  const answered = page.waitForResponse((one) => one.request().method() === 'POST' && one.url().includes('/price'))
  await priceOf(page, name).fill(rupees)
  const reason = page.getByLabel(`Why ${name} gets this price`)
  await reason.fill('agreed at the gate')
  await reason.press('Tab')
  await answered
  return Date.now()
}

test('a price set in one browser stands in the other; who was away misses nothing', async ({ browser }) => {
  test.setTimeout(120_000)
  const owner = await pageOf(browser, 'owner')
  const other = await pageOf(browser, 'accountant')
  const name = newName('Ningappa')
  const { tripId } = await submittedTrip(owner, await pageOf(browser, 'field_manager', phone, 2), [name], {
    managerIndex: 2,
  })
  const live = [other, owner].map((page) => page.waitForEvent('websocket'))
  for (const page of [other, owner]) await visit(page, `/trips/${tripId}/price`)
  await Promise.all(live)

  const answeredAt = await setPrice(owner, name, '23.75')
  await expect(priceOf(other, name)).toHaveValue('23.75', { timeout: 20_000 })
  const laterMs = Date.now() - answeredAt
  test.info().annotations.push({ type: 'price → other screen, ms', description: `${laterMs}` })
  process.stdout.write(`    a price was on the other screen ${laterMs} ms after the answer\n`)

  await other.context().setOffline(true)
  await setPrice(owner, name, '24.10')
  await expect(priceOf(other, name)).toHaveValue('23.75')
  await other.context().setOffline(false)
  await expect(priceOf(other, name)).toHaveValue('24.10', { timeout: 30_000 })
})

test('two people type into one line: who is later chooses whose figure stands', async ({ browser }) => {
  test.setTimeout(120_000)
  const owner = await pageOf(browser, 'owner')
  const other = await pageOf(browser, 'accountant')
  const names = [newName('Basappa'), newName('Halappa')]
  const { tripId } = await submittedTrip(owner, await pageOf(browser, 'field_manager', phone, 3), names, {
    managerIndex: 3,
  })
  for (const page of [other, owner]) await visit(page, `/trips/${tripId}/price`)
  for (const [at, mine] of ['25.25', '26.50'].entries()) {
    const name = names[at]!
    await priceOf(other, name).fill(mine)
    await setPrice(owner, name, '22.00')
    const note = other.getByRole('alert').filter({ hasText: 'Somebody else changed this line' })
    await expect(note).toContainText('₹22.00 a kg', { timeout: 40_000 })
    await expect(priceOf(other, name)).toHaveValue(mine)
    await other.getByLabel(`Why ${name} gets this price`).fill('a better heap')
    await note.getByRole('button', { name: at === 0 ? 'Keep mine' : 'Take theirs' }).click()
    await expect(note).toBeHidden()
  }
  await expect(priceOf(other, names[1]!)).toHaveValue('22.00')
  await other.reload()
  await expect(priceOf(other, names[0]!)).toHaveValue('25.25')
  await expect(priceOf(other, names[1]!)).toHaveValue('22.00')
})
