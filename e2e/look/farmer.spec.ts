import { farmersPhone } from '../fixtures/farmer'
import { looksRight } from '../fixtures/looks-right'
import { expect, test } from '../fixtures/test'

test('the farmer’s pages on small phones, light and dark', async ({ browser }) => {
  test.setTimeout(150_000)
  const page = await farmersPhone(browser)
  await page.goto('/farmer')
  const place = page.locator('a[href^="/farmer/"][href*="-"]').first()
  const home = (await place.getAttribute('href'))!.split('/').slice(0, 3).join('/')
  await page.goto(home)
  const slip = await page.locator('a[href*="/deliveries/"]').first().getAttribute('href')
  expect(slip).toBeTruthy()
  for (const path of ['/farmer/language', home, slip!, `${home}/advances`, `${home}/lorries`, `${home}/me`])
    await looksRight(page, path, [390, 360])
})

test('the farmer’s door, and the page of kept messages', async ({ page }) => {
  await looksRight(page, '/farmer/sign-in', [390, 360])
  await looksRight(page, '/dev/messages', [1440, 390])
})
