import { randomInt } from 'node:crypto'
import { farmersPhone } from '../fixtures/farmer'
import { openPanel } from '../fixtures/panel'
import { ask, pageOf, phone } from '../fixtures/people'
import { newName, startedTrip } from '../fixtures/submitted-trip'
import { expect, test, visit } from '../fixtures/test'

const QUESTION = 'Bag 2 was read as 56 kg, the scale showed 65 kg.'
const ANSWER = 'You are right, nine kilos are paid in addition.'

test('a farmer questions a line of a settled slip, the office pays more, and the farmer reads it', async ({
  browser,
}) => {
  test.setTimeout(150_000)
  const owner = await pageOf(browser, 'owner')
  const manager = await pageOf(browser, 'field_manager', phone, 2)
  const number = `+917${randomInt(100_000_000, 1_000_000_000)}`
  const person = { name: newName('Basappa'), village: 'Harihar', phone: number }
  const { id: farmerId } = await ask<{ id: string }>(manager, 'POST', '/api/v1/farmers', person)
  const tripId = await startedTrip(owner, manager, 2)
  const bags = [62_000, 56_000, 61_000].map((weightGrams, at) => ({ number: at + 1, weightGrams }))
  const given = { farmerId, moistureBp: 1450, bags }
  const delivery = await ask<{ id: string }>(manager, 'POST', `/api/v1/trips/${tripId}/deliveries`, given)
  await ask(manager, 'POST', `/api/v1/trips/${tripId}/submit`, { acknowledgeWarnings: true })
  const price = { pricePaisePerKg: 2150, reason: 'agreed at the gate' }
  await ask(owner, 'POST', `/api/v1/deliveries/${delivery.id}/price`, price)
  await ask(owner, 'POST', `/api/v1/trips/${tripId}/settle`, {})

  const page = await farmersPhone(browser, number)
  const slip = `/farmer/${farmerId}/deliveries/${delivery.id}`
  await visit(page, slip)
  await page.getByLabel('Say more').fill('wrong')
  await page.getByRole('button', { name: 'Ask the office' }).click()
  await expect(page.getByText('10 letters or more')).toBeVisible()
  await expect(page.getByLabel('Say more')).toHaveValue('wrong')
  await page.getByLabel('Say more').fill(QUESTION)
  await page.getByRole('button', { name: 'Ask the office' }).click()
  await expect(page.getByText('Not answered yet')).toBeVisible()

  await visit(owner, '/disputes?status=open')
  const row = owner.getByRole('row').filter({ hasText: person.name })
  const panel = await openPanel(owner, row.getByRole('link'))
  await panel.getByLabel('Verdict').selectOption({ label: 'Pay more' })
  await panel.getByLabel('Amount to add').fill('193.50')
  await panel.getByLabel('Answer to the farmer').fill(ANSWER)
  await panel.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(panel.getByText('adjusted', { exact: true })).toBeVisible()

  await visit(page, slip)
  await expect(page.getByText(ANSWER).first()).toBeVisible()
  await expect(page.getByText('Adjustment after dispute').first()).toBeVisible()
})
