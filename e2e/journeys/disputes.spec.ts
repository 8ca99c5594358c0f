import { randomInt } from 'node:crypto'
import { farmersPhone } from '../fixtures/farmer'
import { openPanel } from '../fixtures/panel'
import { ask, pageOf, phone } from '../fixtures/people'
import { newName, startedTrip, submittedTrip } from '../fixtures/submitted-trip'
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

test('a manager passes a farmer’s question on from the phone; the next slip of the trip does not wait', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const owner = await pageOf(browser, 'owner')
  const manager = await pageOf(browser, 'field_manager', phone, 3)
  const { tripId, lines } = await submittedTrip(owner, manager, ['Halamma', 'Rudramma'].map(newName), {
    ...{ bagCount: 3, managerIndex: 3 },
  })
  await visit(manager, `/field/trips/${tripId}`)
  await manager.getByRole('button', { name: 'Question a line…' }).tap()
  await manager.getByRole('button', { name: 'Ask the office' }).tap()
  await expect(manager.getByText('Choose the farmer whose slip is meant.').first()).toBeVisible()
  await manager.getByLabel('Farmer').selectOption(lines[0]!.deliveryId)
  await manager.getByLabel('Line', { exact: true }).selectOption({ label: 'Weight of a bag' })
  await manager.getByLabel('What is wrong').fill(QUESTION)
  await manager.getByRole('button', { name: 'Ask the office' }).tap()
  await expect(manager.getByText(`${lines[0]!.name}: a line is questioned.`)).toBeVisible()
  await visit(owner, '/disputes?status=open')
  await expect(owner.getByRole('row').filter({ hasText: lines[0]!.name })).toBeVisible()
  await expect(owner.getByRole('row').filter({ hasText: lines[1]!.name })).toHaveCount(0)
})
