import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import type { PaymentPaper } from './payment-receipt-data'
import { paymentReceiptPdf } from './payment-receipt-pdf'
import { slipLanguages } from './slip-data'

const paid: PaymentPaper = {
  organization: { name: 'Sri Maize', place: 'Davanagere', phone: '+919800000000' },
  farmer: { code: 'F001', name: 'Basavaraj', village: 'Hebbal' },
  ...{ timeZone: 'Asia/Kolkata', printedAt: '2026-11-24T05:00:00.000Z' },
  ...{ amountPaise: 4_437_500, method: 'cash', reference: null, paidOn: '2026-11-23', journalNumber: 77 },
  slips: [{ number: 'GVM-2026-000123', amountPaise: 4_437_500 }],
  ...{ givenBy: 'Suresh Patil', isReversed: false },
}
async function textOf(paper: PaymentPaper, language: (typeof slipLanguages)[number] = 'en') {
  const pdf = await getDocumentProxy(new Uint8Array(await paymentReceiptPdf(paper, language)))
  const { text, totalPages } = await extractText(pdf, { mergePages: true })
  return { text: text.replace(/\s+/g, ' '), totalPages }
}

describe('the receipt of a payment', () => {
  test('says what for, in figures and words, and has room for two signatures', async () => {
    const { text } = await textOf(paid)
    for (const part of ['₹44,375.00', 'Rupees forty-four thousand three hundred seventy-five only', 'No. 77', 'cash'])
      expect(text).toContain(part)
    for (const part of ['GVM-2026-000123 ₹44,375.00', '23 Nov 2026', 'Basavaraj', "Farmer's signature", 'Suresh Patil'])
      expect(text).toContain(part)
    expect(text).not.toContain('REVERSED')
  })

  test('before it is confirmed the day is left for the pen; a reversed one says so', async () => {
    const { text } = await textOf({ ...paid, paidOn: null, journalNumber: null, isReversed: true })
    expect(text).toContain('………')
    expect(text).toContain('REVERSED')
    expect(text).not.toContain('23 Nov')
  })

  test.each(slipLanguages)('stays on one page in %s, however many slips it pays', async (language) => {
    const slips = Array.from({ length: 40 }, (_, nth) => ({ number: `GVM-2026-${1_000 + nth}`, amountPaise: 110_937 }))
    expect((await textOf({ ...paid, slips, reference: 'x'.repeat(60) }, language)).totalPages).toBe(1)
  })
})
