import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import { phoneAtScale } from '../fixtures/field-phone'
import { weigh } from '../fixtures/keypad'
import { ask, pageOf } from '../fixtures/people'
import { waitingIds } from '../fixtures/phone-disk'
import { dumpOf } from '../fixtures/phone-dump'
import { expect, test, visit } from '../fixtures/test'

type Farmer = {
  id: string
  name: string
  idNumberLast4: string | null
  bankAccountMasked: string | null
  ifsc: string | null
  upiId: string | null
}
/** Whole account numbers are shown one by one, to a person who asks: this many of the season’s are looked at. */
const REVEALED = 3

/** Every farmer of the season as the office may see them. */
async function farmersOf(owner: Page): Promise<Farmer[]> {
  const farmers: Farmer[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''
    const page = await ask<{ data: Farmer[]; nextCursor: string | null }>(
      owner,
      'GET',
      `/api/v1/farmers?limit=200${query}`,
    )
    farmers.push(...page.data)
    cursor = page.nextCursor
  }
  return farmers
}

/** The number as the farmer's page shows it to an owner who asks. */
async function accountOf(owner: Page, { id, bankAccountMasked }: Farmer): Promise<string> {
  await visit(owner, `/farmers/${id}`)
  await owner.getByRole('button', { name: 'Show the number' }).click()
  await expect(owner.getByRole('button', { name: 'Cover it' })).toBeVisible()
  const shown = owner.getByText(new RegExp(`^\\d{6,}${bankAccountMasked!.slice(-4)}$`))
  return (await shown.first().textContent())!
}

test('after work without a network no identity, account or UPI number is anywhere on the phone, not even masked', async ({
  browser,
}) => {
  test.setTimeout(150_000)
  const office = await pageOf(browser, 'owner')
  const mark = String(randomInt(100_000, 1_000_000))
  const secret = {
    bankAccount: `7731${mark}9042`,
    upiId: `kallappa${mark}@upi`,
    ifsc: 'SBIN0007731',
    idNumberLast4: '7731',
  }
  const name = `Kallappa ${mark}`
  const { id } = await ask<Farmer>(office, 'POST', '/api/v1/farmers', { ...secret, name, village: 'Harihar' })
  const farmers = await farmersOf(office)
  const shown = farmers.filter(({ bankAccountMasked }) => bankAccountMasked !== null).slice(0, REVEALED)
  const accounts = [secret.bankAccount]
  for (const farmer of shown) accounts.push(await accountOf(office, farmer))
  expect(accounts).toHaveLength(REVEALED + 1)

  const { page } = await phoneAtScale(browser, 'Durgavva')
  await page.context().setOffline(true)
  await weigh(page, '61')
  await expect.poll(() => waitingIds(page)).toHaveLength(1)
  await page.goto(`/field/advance?farmer=${id}`)
  await page.getByLabel('Amount').fill('500')
  await page.getByLabel('Reason').fill('seeds')
  await page.getByRole('button', { name: /^Go on with/ }).tap()
  await page.getByLabel(`${name} confirms this amount`).check()
  await page.getByRole('button', { name: 'Record the advance' }).tap()
  await expect(page.getByRole('heading', { name: 'The advance is recorded' })).toBeVisible()
  expect(await waitingIds(page)).toHaveLength(2)

  const { data, program, tables } = await dumpOf(page)
  // What is looked through is truly there: this very farmer, the work, the pages.
  expect(tables).toEqual(expect.arrayContaining(['farmers', 'operations', 'trips', 'deliveries']))
  expect(data).toContain(name)
  expect(program).toContain('/field/shell')
  const masked = farmers.flatMap(({ bankAccountMasked }) => bankAccountMasked ?? [])
  const upiIds = farmers.flatMap(({ upiId }) => upiId ?? [])
  const branches = farmers.flatMap(({ ifsc }) => ifsc ?? [])
  const lastFours = farmers.flatMap(({ idNumberLast4 }) => (idNumberLast4 ? `"${idNumberLast4}"` : []))
  for (const list of [masked, upiIds, branches, lastFours]) expect(list.length).toBeGreaterThan(100)
  const everywhere = data + program
  expect([...accounts, ...masked, ...upiIds, ...branches].filter((number) => everywhere.includes(number))).toEqual([])
  expect(lastFours.filter((number) => data.includes(number))).toEqual([])
  expect(data).not.toMatch(/"(bankAccount|ifsc|upi|idNumber|aadhaar)\w*":/i)
})
