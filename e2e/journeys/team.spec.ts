import type { Page } from '@playwright/test'
import { invite, openOrganization, PASSWORD, signIn } from '../fixtures/new-organization'
import { openPanel } from '../fixtures/panel'
import { expect, test, visit } from '../fixtures/test'

/** Next.js has an alert of its own for screen readers; ours is in the page. */
const refusal = (page: Page) => page.locator('form [role=alert], [role=dialog] [role=alert]').first()

test('what is wrong on the sign-up page is said beside its field, and what was typed stays', async ({ page }) => {
  await visit(page, '/sign-up')
  await page.getByLabel('Your organization').fill('Green Valley Maize')
  await page.getByLabel('Your name').fill('Suresh Patil')
  await page.getByLabel('E-mail').fill('suresh@example.com')
  await page.getByLabel('Password', { exact: true }).fill('too short')
  await page.getByRole('button', { name: 'Open the account' }).click()
  await expect(refusal(page)).toContainText('at least 15 characters')
  await expect(page.getByLabel('Your organization')).toHaveValue('Green Valley Maize')
  await expect(page.getByLabel('Code')).toHaveValue('green-valley-maize')
})

test('a wrong password and an unknown address are told in the same words', async ({ page }) => {
  const { email } = await openOrganization(page)
  await page.context().clearCookies()
  await signIn(page, email, 'not the password at all')
  const said = await refusal(page).innerText()
  await signIn(page, `nobody-${email}`, 'not the password at all')
  await expect(refusal(page)).toHaveText(said, { useInnerText: true })
  await signIn(page, email)
  await page.waitForURL('**/home')
})

test('a field manager is invited, joins once, is suspended and loses the open session', async ({ page, browser }) => {
  const { name } = await openOrganization(page)
  const email = `rajesh-${Date.now()}@example.com`
  const link = await invite(page, 'Rajesh Patel', email, 'field_manager')

  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await visit(phone, link)
  await expect(phone.getByRole('heading', { name: 'Welcome, Rajesh Patel' })).toBeVisible()
  await phone.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await phone.getByRole('button', { name: 'Join the team' }).click()
  await phone.waitForURL('**/field')
  await visit(phone, '/field/account')
  await expect(phone.getByRole('main')).toContainText(name)

  const stranger = await (await browser.newContext()).newPage()
  await visit(stranger, link)
  await expect(stranger.getByRole('heading', { name: 'This invitation is closed' })).toBeVisible()

  await visit(page, '/team')
  const panel = await openPanel(page, page.getByRole('link', { name: 'Rajesh Patel' }))
  await expect(page).toHaveURL(/[?]panel=/)
  const question = page.getByRole('dialog', { name: 'Suspend Rajesh Patel?' })
  await openPanel(page, panel.getByRole('button', { name: 'Suspend' }), question)
  await question.getByRole('button', { name: 'Suspend', exact: true }).click()
  await expect(page.getByText('Rajesh Patel is suspended')).toBeVisible()

  await expect(async () => {
    await visit(phone, '/field')
    await expect(phone.getByRole('link', { name: 'Sign in again', exact: true })).toBeVisible({ timeout: 3_000 })
  }).toPass({ timeout: 20_000 })
  await signIn(phone, email)
  await expect(refusal(phone)).toContainText('not active in any organization')
})

test('an invitation that was taken back opens nothing', async ({ page, browser }) => {
  await openOrganization(page)
  const link = await invite(page, 'Asha Rao', `asha-${Date.now()}@example.com`, 'accountant')
  const question = await openPanel(page, page.getByRole('button', { name: 'Take back the invitation of Asha Rao' }))
  await question.getByRole('button', { name: 'Take back', exact: true }).click()
  await expect(page.getByText('taken back', { exact: true })).toBeVisible()
  const stranger = await (await browser.newContext()).newPage()
  await visit(stranger, link)
  await expect(stranger.getByRole('heading', { name: 'This invitation is closed' })).toBeVisible()
})

test('rules of trade are saved section by section, and a wrong one is refused beside its field', async ({ page }) => {
  await openOrganization(page)
  await visit(page, '/settings')
  const interest = page.getByRole('form', { name: 'Interest on advances' })
  await interest.getByLabel('Rate a month').fill('99')
  await interest.getByRole('button', { name: 'Save' }).click()
  await expect(interest.getByRole('alert')).toContainText('at most 10 %')
  await interest.getByLabel('Rate a month').fill('1.5')
  await interest.getByLabel('Charge interest on advances').check()
  await interest.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Interest on advances: saved')).toBeVisible()
  const bags = page.getByRole('form', { name: 'Bags and deductions' })
  await bags.getByLabel('Lightest bag').fill('150')
  await bags.getByRole('button', { name: 'Save' }).click()
  await expect(bags.getByRole('alert')).toContainText('must weigh less than the heaviest')
  await page.reload()
  await expect(page.getByLabel('Rate a month')).toHaveValue('1.5')
  await expect(page.getByLabel('Lightest bag')).toHaveValue('10')
})

test('a lost device is signed out from another, and a new password ends the rest', async ({ page, browser }) => {
  const { email } = await openOrganization(page)
  const lost = await (await browser.newContext()).newPage()
  await signIn(lost, email)
  await lost.waitForURL('**/home')
  await visit(page, '/account')
  await page.getByRole('button', { name: /^Sign out Chrome/ }).click()
  await expect(page.getByRole('button', { name: /^Sign out Chrome/ })).toHaveCount(0)
  await expect(async () => {
    await visit(lost, '/account')
    expect(new URL(lost.url()).pathname).toBe('/sign-in')
  }).toPass({ timeout: 15_000 })
  await page.getByLabel('Present password').fill(PASSWORD)
  await page.getByLabel('New password').fill('copper meadow seventeen kites')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('Password changed.')).toBeVisible()
  await signIn(lost, email, 'copper meadow seventeen kites')
  await lost.waitForURL('**/home')
})
