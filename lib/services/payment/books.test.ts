import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runQuery } from '@/lib/access/runner'
import { closeDatabase } from '@/lib/platform/db'
import { anAdvance, aPayment } from '@/lib/testing/money'
import { aFarmer } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { listJournals, trialBalance } from './queries/books'
import { farmerCredit } from './queries/credit'
import { ageing, listOutstanding } from './queries/outstanding'
import { accounts } from './rules/journal'

let world: World
let farmerId: string
beforeAll(async () => {
  world = await foundWorld()
  await aPayment(world)
  farmerId = (await aFarmer(world)).id
  await anAdvance(world, farmerId, 500)
})
afterAll(closeDatabase)
const owner = () => world.as('owner')

describe('the trial balance', () => {
  test('has every account; debits equal credits, and what is after is before plus debit less credit', async () => {
    const { data, debitPaise, creditPaise } = await runQuery(owner(), trialBalance, {})
    expect(data).toHaveLength(accounts.length)
    expect(debitPaise).toBe(creditPaise)
    expect(debitPaise).toBeGreaterThan(0)
    for (const row of data) expect(row.closingPaise).toBe(row.openingPaise + row.debitPaise - row.creditPaise)
    expect(data.reduce((sum, row) => sum + row.closingPaise, 0)).toBe(0)
  })

  test('of a later time begins with what is left of the earlier one', async () => {
    const now = await runQuery(owner(), trialBalance, {})
    const later = await runQuery(owner(), trialBalance, { from: '2090-01-01', to: '2090-01-31' })
    expect(later.data.map((row) => row.openingPaise)).toEqual(now.data.map((row) => row.closingPaise))
    expect(later.debitPaise).toBe(0)
  })

  test('of a time that ends before it begins is refused with the field', async () => {
    const asked = runQuery(owner(), trialBalance, { from: '2026-02-01', to: '2026-01-01' })
    await expect(asked).rejects.toMatchObject({ code: 'invalid', details: { fields: [{ path: 'to' }] } })
  })
})

describe('journals', () => {
  test('come newest first, each with entries that sum to zero', async () => {
    const { data } = await runQuery(owner(), listJournals, {})
    expect(data.map(({ number }) => number)).toEqual(data.map(({ number }) => number).toSorted((a, b) => b - a))
    for (const { lines } of data) expect(lines.reduce((sum, line) => sum + line.amountPaise, 0)).toBe(0)
  })

  test('are found by account, kind, farmer, day and number', async () => {
    const { data } = await runQuery(owner(), listJournals, { farmerId, kind: 'advance', account: 'farmer_advances' })
    expect(data).toMatchObject([{ farmer: { id: farmerId }, sourceType: 'advance' }])
    const { data: byNumber } = await runQuery(owner(), listJournals, { q: String(data[0]!.number) })
    expect(byNumber.map(({ id }) => id)).toEqual([data[0]!.id])
    expect((await runQuery(owner(), listJournals, { from: '2090-01-01' })).data).toEqual([])
    expect((await runQuery(owner(), listJournals, { farmerId, account: 'interest_income' })).data).toEqual([])
  })
})

describe('a farmer’s credit view', () => {
  test('reads deliveries, what is open and says each reason', async () => {
    const { data } = await runQuery(owner(), listJournals, { kind: 'settlement' })
    const known = await runQuery(owner(), farmerCredit, { farmerId: data[0]!.farmer!.id })
    expect(known.factors).toMatchObject([{ name: 'deliveries', points: 10 }, { points: 50 }, { points: 100 }])
    const other = await runQuery(owner(), farmerCredit, { farmerId })
    expect(other).toMatchObject({ openPaise: 50_000, suggestedPaise: 0 })
    await expect(runQuery(world.as('field_manager'), farmerCredit, { farmerId })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('open advances', () => {
  test('stand in the column of their age, and the ages are the whole', async () => {
    const { data } = await runQuery(owner(), listOutstanding, {})
    const mine = data.find((row) => row.farmer.id === farmerId)
    expect(mine).toMatchObject({ totalPaise: 50_000, upTo30Paise: 50_000, upTo90Paise: 0, over90Paise: 0 })
    const all = await runQuery(owner(), ageing, {})
    expect(all.totalPaise).toBe(data.reduce((sum, row) => sum + row.totalPaise, 0))
    expect(all.totalPaise).toBe(all.upTo30Paise + all.upTo90Paise + all.over90Paise)
    expect(all.farmers).toBe(data.length)
  })

  test('grow old', async () => {
    const aged = { ...owner(), now: new Date(Date.now() + 60 * 86_400_000) }
    const { data } = await runQuery(aged, listOutstanding, { q: 'no such farmer' })
    expect(data).toEqual([])
    const row = (await runQuery(aged, listOutstanding, {})).data.find((each) => each.farmer.id === farmerId)
    expect(row).toMatchObject({ upTo30Paise: 0, upTo90Paise: 50_000, over90Paise: 0 })
  })

  test('are the office’s to see', async () => {
    await expect(runQuery(world.as('field_manager'), listOutstanding, {})).rejects.toMatchObject({ code: 'forbidden' })
  })
})
