import { looksRight } from '../fixtures/looks-right'
import { test } from '../fixtures/test'

for (const path of ['/', '/sign-in', '/sign-up', '/invitation/unknown', '/nowhere'])
  test(`${path} is for everybody, wide and narrow, light and dark`, async ({ page }) => looksRight(page, path))
