import { openOrganization } from '../fixtures/new-organization'
import { openPanel } from '../fixtures/panel'
import { expect, test, visit } from '../fixtures/test'

test('the owner adds a lorry; a number that is none is explained and what was typed stays', async ({ page }) => {
  await openOrganization(page)
  await visit(page, '/lorries')
  const panel = await openPanel(page, page.getByRole('button', { name: 'Add a lorry' }))
  await panel.getByLabel('Registration number').fill('QQ 17 C 4821')
  await panel.getByLabel('Capacity').fill('9,000')
  await panel.getByRole('button', { name: 'Add the lorry' }).click()
  await expect(panel.getByRole('alert')).toContainText('QQ is not the code of an Indian state')
  await expect(panel.getByLabel('Capacity')).toHaveValue('9,000')
  await panel.getByLabel('Registration number').fill('ka-17 c 4821')
  await panel.getByRole('button', { name: 'Add the lorry' }).click()
  await expect(page.getByRole('link', { name: 'KA 17 C 4821' })).toBeVisible()
})

test('adding the same farmer again warns while typing and does not block', async ({ page }) => {
  await openOrganization(page)
  await visit(page, '/farmers')
  const panel = page.getByRole('dialog')
  for (const isSecond of [false, true]) {
    await openPanel(page, page.getByRole('button', { name: 'Add a farmer' }))
    await panel.getByLabel('Name').fill('Shantamma Gowda')
    await panel.getByLabel('Village').fill('Kondajji')
    if (isSecond) await expect(panel.getByRole('status')).toContainText('Perhaps already on your list')
    await panel.getByRole('button', { name: 'Add the farmer' }).click()
    await expect(panel).toBeHidden()
  }
  await expect(page.getByRole('link', { name: 'Shantamma Gowda' })).toHaveCount(2)
})

test('a list with a fault is imported without the bad row, and undone as a whole', async ({ page }) => {
  await openOrganization(page)
  await visit(page, '/farmers/import')
  const csv = '\ufeffFarmer name;Gram;Mobile no\r\nKotresh;Ukkadagatri;98860 11223\r\nX;Harihar;12345\r\n'
  await page.getByLabel('File').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByRole('button', { name: 'Upload and look at it' }).click()
  await expect(page.getByLabel('Village')).toHaveValue('1')
  await expect(page.getByRole('table', { name: 'Faults' }).getByRole('row')).toHaveCount(3)
  await page.getByRole('button', { name: 'Import 1 row' }).click()
  await expect(page.getByRole('status').filter({ hasText: '1 farmer is on your list' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo this import…' }).click()
  await page.getByRole('button', { name: 'Undo the import' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'have left the list' })).toBeVisible()
})
