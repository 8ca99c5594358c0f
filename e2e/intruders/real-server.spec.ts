import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import { openOrganization } from '../fixtures/new-organization'
import { openPanel } from '../fixtures/panel'
import { expect, test, visit } from '../fixtures/test'

const ADDRESS = process.env.E2E_URL || 'http://localhost:3000'
const claims: Record<string, string>[] = [
  {},
  { 'x-middleware-subrequest': Array(6).fill('proxy').join(':'), 'x-middleware-next': '1' },
  { 'x-middleware-rewrite': '/home', 'x-now-route-matches': '1=home' },
  { 'x-nextjs-data': '1', rsc: '1' },
  { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', origin: 'null' },
]
const pages = ['/home', '/trips', '/farmers', '/lorries', '/requests', '/team', '/settings', '/account', '/field']
const foreign = [undefined, 'null', 'https://evil.example']

test('signed out, no header opens a page: each leads to the sign-in', async ({ request }) => {
  for (const path of pages)
    for (const headers of claims) {
      const answer = await request.get(path, { headers })
      const said = `${path} ${JSON.stringify(headers)} → ${answer.url()}`
      const arrived = new URL(answer.url())
      expect(arrived.host, said).toBe(new URL(ADDRESS).host)
      // A payload for the client router carries the way to the sign-in instead of being redirected.
      if (arrived.pathname !== '/sign-in') expect(await answer.text(), said).toContain('NEXT_REDIRECT;replace;/sign-in')
    }
})

test('signed out, no header opens the API', async ({ request }) => {
  for (const headers of claims) {
    const answer = await request.get('/api/v1/farmers', { headers })
    expect(answer.status()).toBe(401)
    expect(answer.headers()['content-type']).toContain('application/problem+json')
  }
})

const lorriesOf = async (request: APIRequestContext) =>
  ((await (await request.get('/api/v1/lorries')).json()) as { data: { id: string }[] }).data

test('a write with the cookie alone needs our own Origin', async ({ page }) => {
  await openOrganization(page)
  const data = { registrationNumber: 'KA 17 C 4821', capacityGrams: 9_000_000 }
  for (const origin of foreign) {
    const headers: Record<string, string> = origin ? { origin } : {}
    expect((await page.request.post('/api/v1/lorries', { data, headers })).status()).toBe(403)
  }
  expect(await lorriesOf(page.request)).toEqual([])
  const own = await page.request.post('/api/v1/lorries', { data, headers: { origin: ADDRESS } })
  expect(own.status()).toBe(201)
})

/** The request that the page itself sends when somebody is invited. */
async function sendInvitation(page: Page) {
  await visit(page, '/team')
  const panel = await openPanel(page, page.getByRole('button', { name: 'Invite somebody' }))
  await panel.getByLabel('Name').fill('Rajesh Patel')
  await panel.getByLabel('E-mail').fill(`rajesh-${Date.now()}@example.com`)
  const sent = page.waitForRequest((one) => one.method() === 'POST' && 'next-action' in one.headers())
  await panel.getByRole('button', { name: 'Make the invitation' }).click()
  await expect(panel.getByLabel('Link of the invitation')).toBeVisible()
  return sent
}

test('a server action called from elsewhere does nothing', async ({ page }) => {
  await openOrganization(page)
  const sent = await sendInvitation(page)
  const { 'next-action': action, 'content-type': type, accept } = await sent.allHeaders()
  const replay = async (origin: string | undefined) => {
    const headers = { 'next-action': action!, 'content-type': type!, accept: accept!, ...(origin && { origin }) }
    const body = (sent.postData() ?? '')
      .replace('rajesh-', `intruder-${randomUUID()}-`)
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, () => randomUUID())
    return (await page.request.post(sent.url(), { headers, data: Buffer.from(body) })).text()
  }
  const invited = async () => (await (await page.request.get('/api/v1/invitations')).json()).data.length
  const before = await invited()
  for (const origin of foreign) expect(await replay(origin)).not.toContain('"ok":true')
  expect(await invited()).toBe(before)
  expect(await replay(ADDRESS)).toContain('"ok":true')
  expect(await invited()).toBe(before + 1)
})

test('one organization’s ids open nothing for another, in the API and on pages', async ({ page, browser }) => {
  await openOrganization(page)
  const headers = { origin: ADDRESS }
  const farmer = await (
    await page.request.post('/api/v1/farmers', {
      headers,
      data: { name: 'Basavaraj Hiremath', phone: '+919845012345', village: 'Harihar' },
    })
  ).json()
  const other = await (await browser.newContext()).newPage()
  await openOrganization(other)
  expect((await other.request.get(`/api/v1/farmers/${farmer.id}`)).status()).toBe(404)
  await visit(other, `/farmers/${farmer.id}`)
  await expect(other.getByText('Basavaraj')).toHaveCount(0)
  await visit(page, `/farmers/${farmer.id}`)
  await expect(page.getByText('Basavaraj').first()).toBeVisible()
  await other.context().close()
})

test('50 MB and broken JSON get a clear answer, and the house stays open', async ({ page }) => {
  await openOrganization(page)
  const headers = { origin: ADDRESS, 'content-type': 'application/json' }
  const send = (data: Buffer) => page.request.post('/api/v1/lorries', { headers, data })
  const large = await send(Buffer.alloc(50_000_000, 32))
  expect(large.status()).toBe(413)
  expect(await large.json()).toMatchObject({ status: 413, reason: 'request.too-large' })
  const broken = await send(Buffer.from('{"registrationNumber":'))
  expect(await broken.json()).toMatchObject({ status: 400, reason: 'request.malformed' })
  expect((await page.request.get('/api/health/ready')).status()).toBe(200)
})
