import type { Page } from '@playwright/test'
import { invite, join, openOrganization } from '../fixtures/new-organization'
import { openPanel } from '../fixtures/panel'
import { phone } from '../fixtures/people'
import { expect, test, visit } from '../fixtures/test'

const row = (owner: Page) => owner.getByRole('row', { name: /Rajesh Patel/ })

test('the office hands out cash, the manager counts it on the phone, and what is missing is explained to the office', async ({
  page: owner,
  browser,
}) => {
  await openOrganization(owner)
  const link = await invite(owner, 'Rajesh Patel', `rajesh-${Date.now()}@example.com`, 'field_manager')
  const manager = await (await browser.newContext(phone)).newPage()
  await join(manager, link)

  await visit(owner, '/books/float')
  await expect(row(owner)).toContainText('has drawn no cash yet')
  const panel = await openPanel(owner, row(owner).getByRole('button', { name: 'Hand out…' }))
  await panel.getByLabel('Amount').fill('5,000')
  await panel.getByRole('button', { name: 'Handed out' }).click()
  await expect(row(owner)).toContainText('not counted')
  await expect(row(owner)).toContainText('5,000.00')

  await visit(manager, '/field/cash')
  await expect(manager.getByRole('region', { name: 'Cash now' })).toContainText('₹5,000.00')
  const counted = manager.getByLabel('Counted')
  await openPanel(manager, manager.getByRole('button', { name: 'Count my cash' }), counted)
  await counted.fill('4,950')
  await manager.getByRole('button', { name: 'Write down the count' }).click()
  await expect(manager.getByText('₹50.00 is missing. Say how it came about.').first()).toBeVisible()
  await expect(counted).toHaveValue('4,950')
  await manager.getByLabel('Note').fill('A torn note was not taken')
  await manager.getByRole('button', { name: 'Write down the count' }).click()
  await expect(manager.getByRole('list', { name: 'Latest' })).toContainText('₹50.00 missing')
  await expect(manager.getByRole('region', { name: 'Cash now' })).toContainText('₹4,950.00')

  await visit(owner, '/books/float')
  await expect(row(owner)).toContainText('₹50.00 missing')
  await expect(row(owner)).toContainText('A torn note was not taken')
})
