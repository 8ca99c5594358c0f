import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { openDelivery } from '@/e2e/fixtures/open-delivery'
import { ADDRESS, peopleOf } from '@/e2e/fixtures/people'

/**
 * Lighthouse as a phone on the weighing page of a running copy, signed in and with a delivery in hand. Printed, not asserted:
 * its seconds depend on the machine. Fetched for the run only; it is 185 MB with what it needs.
 */
const LIGHTHOUSE = 'lighthouse@12.8.2'
const PORT = 9_333
const run = promisify(execFile)

type Audit = { title: string; score: number | null; displayValue?: string; scoreDisplayMode: string }
type Category = { title: string; score: number; auditRefs: { id: string; weight: number }[] }
type Report = { categories: Record<string, Category>; audits: Record<string, Audit> }

async function signedIn(context: BrowserContext, role: string): Promise<Page> {
  const person = peopleOf(role)[0]
  if (!person) throw new Error(`nobody is a ${role} here`)
  const page = await context.newPage()
  await page.goto('/sign-in', { waitUntil: 'networkidle' })
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  return page
}

async function report(href: string): Promise<Report> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lighthouse-'))
  const file = path.join(folder, 'report.json')
  const [command, ...first] = process.env.LIGHTHOUSE_PATH ? [process.env.LIGHTHOUSE_PATH] : ['npx', '--yes', LIGHTHOUSE]
  await run(command!, [
    ...[...first, href, `--port=${PORT}`, '--disable-storage-reset', '--form-factor=mobile', '--quiet'],
    ...['--only-categories=performance,accessibility,best-practices', '--output=json', `--output-path=${file}`],
  ])
  const made = JSON.parse(await readFile(file, 'utf8')) as Report
  await rm(folder, { recursive: true })
  return made
}

function print({ categories, audits }: Report) {
  const lines = Object.values(categories).flatMap(({ title, score, auditRefs }) => [
    `${title}: ${Math.round(score * 100)}`,
    ...auditRefs
      .map(({ id, weight }) => ({ ...audits[id]!, id, weight }))
      .filter((audit) => audit.weight > 0 && audit.score !== null && audit.score < 1)
      .map((audit) => `  ${audit.id} ${audit.displayValue ?? ''} (${Math.round((audit.score ?? 0) * 100)})`),
  ])
  process.stdout.write(`${lines.join('\n')}\n`)
}

const profile = await mkdtemp(path.join(tmpdir(), 'phone-'))
const executablePath = process.env.CHROMIUM_PATH
const phone = await chromium.launchPersistentContext(profile, {
  ...{ baseURL: ADDRESS, viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true },
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox', `--remote-debugging-port=${PORT}`],
})
const office = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] })
try {
  const owner = await signedIn(await office.newContext({ baseURL: ADDRESS }), 'owner')
  const manager = await signedIn(phone, 'field_manager')
  const { weighHref } = await openDelivery(owner, manager, `Lakshmappa ${Date.now() % 100_000}`)
  await manager.goto(weighHref)
  await manager.getByRole('button', { name: 'Save bag', exact: true }).waitFor()
  print(await report(new URL(weighHref, ADDRESS).href))
} finally {
  await phone.close()
  await office.close()
  await rm(profile, { recursive: true, force: true })
}
