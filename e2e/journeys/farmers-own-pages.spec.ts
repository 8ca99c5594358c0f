import { farmersPhone } from '../fixtures/farmer'
import { expect, test } from '../fixtures/test'

test('a farmer signs in by code, sees what is due, opens a slip, changes the language and asks for an advance', async ({
  browser,
}) => {
  const page = await farmersPhone(browser)
  await expect(page.getByRole('heading', { name: 'To be paid to you' })).toBeVisible()
  const choice = page.getByRole('heading', { name: 'Who are you?' })
  if (await choice.isVisible()) await page.locator('main ul a').first().click()
  await page.getByRole('heading', { name: 'What you brought' }).waitFor()
  const home = new URL(page.url()).pathname

  await page.locator('a[href*="/deliveries/"]').first().click()
  await expect(page.getByRole('heading', { name: 'Why this amount' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Bag by bag' })).toBeVisible()
  const paper = await page.request.get(`${new URL(page.url()).pathname}/slip?lang=kn`)
  expect(paper.headers()['content-type']).toBe('application/pdf')

  await page.goto('/farmer/language')
  await page.getByRole('button', { name: 'ಕನ್ನಡ' }).click()
  await page.waitForURL((url) => url.pathname !== '/farmer/language')
  await page.goto(`${home}/advances`)
  await page.getByLabel('ಮೊತ್ತ, ₹').fill('1,500')
  await page.getByLabel('ಯಾವುದಕ್ಕೆ').fill('Seed for the summer')
  await page.getByRole('button', { name: 'ಕೇಳಿ', exact: true }).click()
  await expect(page.getByText('Seed for the summer')).toBeVisible()
  await expect(page.getByText('ಕೇಳಲಾಗಿದೆ').first()).toBeVisible()
})
