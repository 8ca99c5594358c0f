import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import type { AdvancePaper, PaperAdvance } from './advance-paper-data'
import { advanceReceiptPdf } from './advance-receipt-pdf'
import { advanceStatementPdf } from './advance-statement-pdf'
import { slipLanguages } from './slip-data'

const cash: PaperAdvance = {
  ...{ number: 42, paidOn: '2026-11-21', amountPaise: 1_500_000, recoveredPaise: 0, cancelledPaise: 0, method: 'cash' },
  ...{ reference: null, reason: 'School fees', inKind: null, isCancelled: false, givenBy: 'Ravi Kumar' },
}
const seed: PaperAdvance = {
  ...{
    ...cash,
    number: 43,
    amountPaise: 720_000,
    recoveredPaise: 200_000,
    method: 'in_kind',
    reason: 'For the summer',
  },
  inKind: { item: 'Seed', quantity: 4, unit: 'bags' },
}
const paperOf = (...advances: PaperAdvance[]): AdvancePaper => ({
  organization: { name: 'Sri Maize', place: 'Davanagere', phone: '+919800000000' },
  farmer: { code: 'F001', name: 'Basavaraj', village: 'Hebbal' },
  ...{ advances, timeZone: 'Asia/Kolkata', printedAt: '2026-11-24T05:00:00.000Z' },
})
async function pagesOf(pdf: Buffer): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false })
  return text.map((page) => page.replace(/\s+/g, ' '))
}

describe('the receipt of an advance', () => {
  test('has the amount in figures and words, whom, what for, the number and two signatures', async () => {
    const [page] = await pagesOf(await advanceReceiptPdf(paperOf(cash), 'en'))
    for (const text of ['₹15,000.00', 'Rupees fifteen thousand only', 'Basavaraj', 'F001 · Hebbal', 'School fees'])
      expect(page).toContain(text)
    for (const text of ['No. 42', '21 Nov 2026', "Farmer's signature", 'Ravi Kumar', 'cash'])
      expect(page).toContain(text)
    expect(page).not.toContain('CANCELLED')
  })

  test('of goods names them; of a cancelled advance says so', async () => {
    const [page] = await pagesOf(await advanceReceiptPdf(paperOf({ ...seed, isCancelled: true }), 'en'))
    expect(page).toContain('4 bags Seed')
    expect(page).toContain('CANCELLED')
  })

  test.each(slipLanguages)('fits on one page in %s, however long the reason', async (language) => {
    const long = { ...seed, reason: 'medicine '.repeat(50).trim(), reference: 'x'.repeat(100) }
    expect(await pagesOf(await advanceReceiptPdf(paperOf(long), language))).toHaveLength(1)
  })
})

describe('the statement of advances', () => {
  test('adds up what was given, paid back and is open; what was cancelled counts for nothing', async () => {
    const gone = { ...cash, number: 44, cancelledPaise: 1_500_000, isCancelled: true }
    const [page] = await pagesOf(await advanceStatementPdf(paperOf(cash, seed, gone), 'en'))
    for (const text of ['22,200.00', '2,000.00', '20,200.00', 'Still open ₹20,200.00', 'No. 44', 'CANCELLED'])
      expect(page).toContain(text)
  })

  test.each(slipLanguages)('of many goes over several pages in %s and loses none', async (language) => {
    const many = Array.from({ length: 60 }, (_, at) => ({ ...cash, number: 7001 + at }))
    const pages = await pagesOf(await advanceStatementPdf(paperOf(...many), language))
    expect(pages.length).toBeGreaterThan(2)
    for (const { number } of many) expect(pages.join(' ')).toContain(String(number))
  })

  test('of nobody’s advances says that there are none', async () => {
    expect((await pagesOf(await advanceStatementPdf(paperOf(), 'en')))[0]).toContain('No advance was given.')
  })
})
