import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { openOrganization } from '../fixtures/new-organization'
import { expect, test, visit } from '../fixtures/test'

const open = ['/', '/sign-in', '/sign-up', '/invitation/unknown']
const inside = ['/team', '/settings', '/account']

async function looksRight(page: Page, path: string) {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1440, 390]) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      await visit(page, path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(wider, `${path} at ${width} scrolls sideways`).toBeLessThanOrEqual(0)
      const { violations } = await new AxeBuilder({ page }).analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`)
      expect(found, `${path} at ${width}, ${colorScheme}`).toEqual([])
    }
}

for (const path of open)
  test(`${path} is for everybody, wide and narrow, light and dark`, async ({ page }) => looksRight(page, path))

test('team, settings and account are for everybody, wide and narrow, light and dark', async ({ page }) => {
  test.slow()
  await openOrganization(page)
  for (const path of inside) await looksRight(page, path)
})
