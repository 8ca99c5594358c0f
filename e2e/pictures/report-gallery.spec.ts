import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { ask, pageOf } from '../fixtures/people'
import { test, visit } from '../fixtures/test'

/** `PICTURES=docs/pictures npx playwright test --project pictures report-gallery` makes the report gallery's pictures anew. */
const folder = process.env.PICTURES ?? 'docs/pictures'
const KINDS = ['delivery-register', 'outstanding', 'manager-performance', 'months', 'gunny-bags']

async function picture(page: Page, name: string) {
  await page.evaluate(() => document.fonts.ready)
  await page.mouse.move(0, 0)
  const bytes = await page.screenshot()
  await sharp(bytes)
    .resize({ width: 1280 })
    .webp({ quality: 82, effort: 6 })
    .toFile(path.join(folder, `report-${name}.webp`))
}

test('pictures of the reports', async ({ browser }) => {
  test.setTimeout(120_000)
  await mkdir(folder, { recursive: true })
  const owner = await pageOf(browser, 'owner')
  await owner.setViewportSize({ width: 1280, height: 860 })
  const { data } = await ask<{ data: { id: string }[] }>(owner, 'GET', '/api/v1/farmers?limit=6')
  const { on } = await ask<{ on: string }>(owner, 'GET', '/api/v1/dashboard')
  for (const [nth, { id }] of data.entries())
    await ask(owner, 'POST', `/api/v1/farmers/${id}/gunny-bags`, {
      kind: 'given',
      bagCount: 40 + nth * 15,
      movedOn: on,
    })
  await visit(owner, '/reports')
  await picture(owner, 'gallery')
  for (const kind of KINDS) {
    await visit(owner, `/reports/${kind}`)
    await picture(owner, kind)
  }
  const settled = await ask<{ data: { id: string }[] }>(owner, 'GET', '/api/v1/settlements?limit=1')
  for (const language of ['en', 'kn']) {
    await visit(owner, `/settlements/${settled.data[0]!.id}/slip?lang=${language}`)
    await picture(owner, `slip-${language}`)
  }
})
