import { randomUUID } from 'node:crypto'
import { openPanel } from '../fixtures/panel'
import { ask, pageOf, phone } from '../fixtures/people'
import { newName, startedTrip, submittedTrip } from '../fixtures/submitted-trip'
import { expect, test, visit } from '../fixtures/test'

type Synced = { results: { status: string; attentionId?: string }[] }
type Delivery = { id: string; bagCount: number; grossWeightGrams: number }

test('bags that came after the trip was handed in wait for the office, which puts them right on another trip', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const owner = await pageOf(browser, 'owner')
  const manager = await pageOf(browser, 'field_manager', phone, 3)
  const name = newName('Ningappa')
  const { lines } = await submittedTrip(owner, manager, [name], { managerIndex: 3 })
  const otherTrip = await startedTrip(owner, manager, 3)
  const late = {
    ...{ id: randomUUID(), name: 'delivery.record-bags', at: new Date().toISOString() },
    input: { deliveryId: lines[0]!.deliveryId, bags: [{ number: 11, weightGrams: 61_000 }] },
  }
  const { results } = await ask<Synced>(manager, 'POST', '/api/v1/sync', { operations: [late] })
  expect(results[0]!.status).toBe('rejected')

  await visit(owner, '/attention?status=open')
  const row = owner.getByRole('row').filter({ hasText: name })
  await expect(row).toContainText('1 bag, 61.0 kg')
  const panel = await openPanel(owner, row.getByRole('link'))
  await expect(panel.getByText('not on the books')).toBeVisible()
  await panel.getByLabel('Weights, kg').fill('heavy')
  await panel.getByRole('button', { name: 'Apply' }).click()
  await expect(panel.getByRole('alert')).toContainText('is no weight')
  await panel.getByLabel('Weights, kg').fill('60.5')
  await panel.getByLabel('Trip').selectOption({ value: otherTrip })
  await panel.getByRole('button', { name: 'Apply' }).click()
  await expect(panel.getByText('on the books', { exact: true })).toBeVisible()

  const { data } = await ask<{ data: Delivery[] }>(owner, 'GET', `/api/v1/deliveries?tripId=${otherTrip}`)
  expect(data).toMatchObject([{ bagCount: 1, grossWeightGrams: 60_500 }])
  await visit(owner, '/attention?status=open')
  await expect(owner.getByRole('row').filter({ hasText: name })).toHaveCount(0)
})
