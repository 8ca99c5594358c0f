import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { closeDatabase } from '@/lib/platform/db'
import { journalFile } from '@/lib/reporting/closing/journal-file'
import { cancelAdvance } from '@/lib/services/payment/operations/cancel-advance'
import { confirmPayment } from '@/lib/services/payment/operations/confirm-payment'
import { countFloat } from '@/lib/services/payment/operations/count-float'
import { drawFloat } from '@/lib/services/payment/operations/draw-float'
import { reversePayment } from '@/lib/services/payment/operations/reverse-payment'
import { trialBalance } from '@/lib/services/payment/queries/books'
import type { Account } from '@/lib/services/payment/rules/journal'
import { journalCsv } from '@/lib/services/payment/rules/journal-csv'
import { farmerGroups, ledgerOf } from '@/lib/services/payment/rules/tally-ledgers'
import { tallyXml, written } from '@/lib/services/payment/rules/tally-xml'
import { anAdvance, aPayment } from '@/lib/testing/money'
import { aFarmer } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'

const HOSTILE = '=cmd|"calc" & <seed> \u0007 ]]>'
const SEASON = { from: '2020-01-01', to: '2090-01-01' }
let world: World
beforeAll(async () => {
  world = await foundWorld('Sharma & Sons <Maize>')
  const owner = world.as('owner')
  const paid = await aPayment(world)
  await runOperation(owner, confirmPayment, { paymentId: paid.id })
  await runOperation(owner, drawFloat, { memberId: world.ownerMemberId, amountPaise: 1_000_000 })
  const wrong = await aPayment(world, { method: 'bank', reference: 'UTR1' })
  await runOperation(owner, confirmPayment, { paymentId: wrong.id, reference: 'UTR1' })
  await runOperation(owner, reversePayment, { paymentId: wrong.id, reason: 'sent back' })
  const farmer = await aFarmer(world)
  await anAdvance(world, farmer.id, 1_234.56, { reason: HOSTILE })
  const { id } = await anAdvance(world, farmer.id, 500)
  await runOperation(owner, cancelAdvance, { advanceId: id, reason: 'typed twice' })
  await runOperation(owner, countFloat, { countedPaise: 800_000, note: 'a torn note' })
})
afterAll(closeDatabase)

const all = async <T>(each: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = []
  for await (const one of each) found.push(one)
  return found
}
const whole = async (pieces: AsyncIterable<string>): Promise<string> => (await all(pieces)).join('')
const textOf = (xml: string, name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)![1]!
/** Debits and credits as the file has them, in paise, by what `of` makes of each entry. */
function sumsOf(entries: { key: string; paise: number }[]): Record<string, { debit: number; credit: number }> {
  const sums: Record<string, { debit: number; credit: number }> = {}
  for (const { key, paise } of entries) {
    sums[key] ??= { debit: 0, credit: 0 }
    if (paise > 0) sums[key].debit += paise
    else sums[key].credit -= paise
  }
  return sums
}
const paiseOf = (rupees: string): number => Number(rupees.replace('.', ''))
const expected = async (keyOf: (account: Account) => string) => {
  const { data } = await runQuery(world.as('owner'), trialBalance, SEASON)
  const moved = data.filter((row) => row.debitPaise + row.creditPaise > 0)
  return Object.fromEntries(
    moved.map((row) => [keyOf(row.account), { debit: row.debitPaise, credit: row.creditPaise }]),
  )
}

describe('vouchers for Tally', () => {
  test('come to the same sums as the trial balance, account by account', async () => {
    const xml = await whole(tallyXml(await journalFile(world.as('owner'), SEASON)))
    const ledgers = [...xml.matchAll(/<LEDGER NAME="([^"]*)".*?<PARENT>([^<]*)</g)]
    const groups = new Map(ledgers.map(([, name, group]) => [name, group]))
    const entries = [...xml.matchAll(/<ALLLEDGERENTRIES.LIST>(.*?)<\/ALLLEDGERENTRIES.LIST>/g)].map(([, entry]) => {
      const paise = -paiseOf(textOf(entry!, 'AMOUNT'))
      expect(textOf(entry!, 'ISDEEMEDPOSITIVE')).toBe(paise > 0 ? 'Yes' : 'No')
      const ledger = textOf(entry!, 'LEDGERNAME')
      const group = groups.get(ledger) ?? 'no such ledger'
      return { key: group.startsWith('FarmTally') ? group : ledger, paise }
    })
    expect(sumsOf(entries)).toEqual(
      await expected((account: Account) => farmerGroups[account] ?? ledgerOf(account, null)),
    )
  })

  test('are payments, receipts and journals; each sums to nothing and stands there once', async () => {
    const xml = await whole(tallyXml(await journalFile(world.as('owner'), SEASON)))
    const vouchers = [...xml.matchAll(/<VOUCHER REMOTEID="([^"]+)" VCHTYPE="(\w+)".*?<\/VOUCHER>/g)]
    const kinds = vouchers.map(([voucher, , type]) => [/<NARRATION>([a-z-]+)/.exec(voucher)![1], type].join(' '))
    expect(new Set(kinds)).toEqual(
      new Set([
        ...['settlement Journal', 'payment Payment', 'payment-reversed Receipt'],
        ...['advance Payment', 'advance-cancelled Receipt', 'float-drawn Contra', 'float-counted Payment'],
      ]),
    )
    for (const [voucher] of vouchers) {
      const amounts = [...voucher.matchAll(/<AMOUNT>([^<]+)</g)].map(([, amount]) => paiseOf(amount!))
      expect(amounts.reduce((sum, paise) => sum + paise, 0)).toBe(0)
    }
    expect(new Set(vouchers.map(([, id]) => id)).size).toBe(vouchers.length)
  })

  test('escape what people typed', async () => {
    const xml = await whole(tallyXml(await journalFile(world.as('owner'), SEASON)))
    expect(xml).toContain('=cmd|&quot;calc&quot; &amp; &lt;seed&gt;  ]]&gt;')
    expect(xml).toContain('<!-- Sharma &amp; Sons &lt;Maize&gt;, 2020-01-01 to 2090-01-01 -->')
    expect(written('a\u0000b\ud800')).toBe('ab\ufffd')
  })

  test('of a time with no journals are a file with no vouchers', async () => {
    const xml = await whole(tallyXml(await journalFile(world.as('owner'), { from: '2090-01-01', to: '2090-02-01' })))
    expect(xml).not.toContain('<VOUCHER')
    expect(xml.trimEnd()).toMatch(/<\/ENVELOPE>$/)
  })
})

describe('the journal as CSV', () => {
  test('has a line for each entry and comes to the trial balance; nothing in it can be run', async () => {
    const text = await whole(journalCsv(await journalFile(world.as('owner'), SEASON)))
    const { data } = Papa.parse<Record<string, string>>(text.replace('\ufeff', ''), {
      header: true,
      skipEmptyLines: true,
    })
    const entries = data.map((row) => ({
      key: row.Account!,
      paise: row['Debit (₹)'] ? paiseOf(row['Debit (₹)']!) : -paiseOf(row['Credit (₹)']!),
    }))
    expect(sumsOf(entries)).toEqual(await expected((account) => account))
    expect(data.map((row) => row.About)).toContain(`'${HOSTILE}`)
    expect(data.every((row) => !Object.values(row).some((cell) => /^[=+@-]/.test(cell)))).toBe(true)
  })
})

describe('an export', () => {
  test('is not for field managers, has nothing of others, and needs a period that begins before it ends', async () => {
    await expect(journalFile(world.as('field_manager'), {})).rejects.toMatchObject({ code: 'forbidden' })
    await expect(journalFile(world.as('owner'), { from: '2026-02-01', to: '2026-01-01' })).rejects.toMatchObject({
      code: 'invalid',
    })
    const neighbour = await foundWorld()
    const file = await journalFile(neighbour.as('owner'), SEASON)
    expect(await all(file.journals())).toEqual([])
    expect(await all(file.farmers())).toEqual([])
  })

  test('a farmer’s ledger is found by code', () => expect(ledgerOf('farmer_payable', 'F001')).toBe('F001 payable'))
})
