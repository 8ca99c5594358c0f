import type { Page } from '@playwright/test'
import { invite, openOrganization, PASSWORD, signIn } from '../fixtures/new-organization'
import { openPanel } from '../fixtures/panel'
import { expect, test, visit } from '../fixtures/test'

const menu = (page: Page) => page.getByRole('dialog', { name: 'You and this browser' })

/** The person of `page` says yes, in a browser of its own, to what another organization offers. */
async function accept(page: Page, link: string): Promise<void> {
  await visit(page, link)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Join the team' }).click()
}

test('one person, two organizations: the menu of the office leads to the other, with the role of there', async ({
  page,
  browser,
}) => {
  const own = await openOrganization(page)
  const host = await (await browser.newContext()).newPage()
  const other = await openOrganization(host)
  const link = await invite(host, 'Suresh Patil', own.email, 'viewer')
  await accept(page, link)
  await page.waitForURL('**/home')
  await openPanel(page, page.getByRole('button', { name: /^Suresh/ }), menu(page))
  await expect(menu(page)).toContainText(other.name)
  await expect(menu(page)).toContainText('Viewer')
  await menu(page)
    .getByRole('button', { name: `Go to ${own.name}` })
    .click()
  await expect(async () => {
    await openPanel(page, page.getByRole('button', { name: /^Suresh/ }), menu(page))
    await expect(menu(page)).toContainText(`Owner, ${own.name}`, { timeout: 2_000 })
  }).toPass({ timeout: 20_000 })
  await visit(page, '/team')
  await expect(page.getByRole('button', { name: 'Invite somebody' })).toBeVisible()
})

test('from the field to the office of another organization and back, on a phone', async ({ page, browser }) => {
  const own = await openOrganization(page)
  const host = await (await browser.newContext()).newPage()
  const other = await openOrganization(host)
  const link = await invite(host, 'Suresh Patil', own.email, 'field_manager')
  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await accept(phone, link)
  await phone.waitForURL('**/field')
  await visit(phone, '/field/account')
  await expect(phone.getByRole('main')).toContainText(other.name)
  await phone.getByRole('button', { name: `Go to ${own.name}` }).click()
  await phone.waitForURL('**/home')
  await visit(phone, '/account')
  await expect(phone.getByRole('main')).toContainText(own.name)
  await phone.getByRole('button', { name: `Go to ${other.name}` }).click()
  await phone.waitForURL('**/field')
})

test('signing out everywhere ends the session of the other device as well', async ({ page, browser }) => {
  const { email } = await openOrganization(page)
  const second = await (await browser.newContext()).newPage()
  await signIn(second, email)
  await second.waitForURL('**/home')
  await visit(page, '/account')
  await page.getByRole('button', { name: 'Sign out everywhere', exact: true }).click()
  await page.waitForURL('**/sign-in')
  await expect(async () => {
    await visit(second, '/account')
    expect(new URL(second.url()).pathname).toBe('/sign-in')
  }).toPass({ timeout: 15_000 })
})

test('a server that cannot be reached while saving: the form keeps what was typed and says so', async ({ page }) => {
  await openOrganization(page)
  await visit(page, '/lorries')
  const panel = await openPanel(page, page.getByRole('button', { name: 'Add a lorry' }))
  await panel.getByLabel('Registration number').fill('KA 17 C 4821')
  await panel.getByLabel('Capacity').fill('9000')
  await page.route('**/*', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
  await panel.getByRole('button', { name: 'Add the lorry' }).click()
  await expect(panel.getByRole('alert').first()).toContainText('Could not reach the server')
  await expect(panel.getByLabel('Registration number')).toHaveValue('KA 17 C 4821')
  await page.unroute('**/*')
  await panel.getByRole('button', { name: 'Add the lorry' }).click()
  await expect(page.getByRole('link', { name: /KA 17 C 4821/ })).toBeVisible()
})
