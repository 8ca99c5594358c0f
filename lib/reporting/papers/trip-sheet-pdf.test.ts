import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { paperDocument, textWidth } from './paper-text'
import { slipLanguages } from './slip-data'
import {
  headingLines,
  headingWidth,
  type TripSheetData,
  type TripSheetRow,
  tripSheetPdf,
  tripTotals,
} from './trip-sheet-pdf'

const ramesh: TripSheetRow = {
  farmerCode: 'F036',
  farmerName: 'Ramesh Kumar',
  village: 'Harihar',
  bagCount: 55,
  grossWeightGrams: 3_431_000,
  standardDeductionGrams: 110_000,
  qualityDeductionGrams: 0,
  netWeightGrams: 3_321_000,
  moistureBp: 1450,
  pricePaisePerKg: 2150,
  totalValuePaise: 7_140_150,
  recoveredPaise: 1_500_000,
  finalAmountPaise: 5_640_150,
}
const trip: TripSheetData = {
  organization: { name: 'Green Valley Maize', place: 'Davanagere', phone: '+91 98450 12345' },
  lorryRegistration: 'KA 17 C 4821',
  managerName: 'Rajesh Patel',
  day: '2026-11-21',
  place: 'Harihar yard',
  timeZone: 'Asia/Kolkata',
  provisional: false,
  rows: [ramesh, { ...ramesh, farmerCode: 'F037', farmerName: 'ಸೀತಾ', bagCount: 10 }],
  printedAt: '2026-11-21T12:20:00Z',
}
const pages = async (data: TripSheetData): Promise<string[]> => {
  const pdf = await tripSheetPdf(data, 'en')
  return (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false })).text
}

describe('the trip sheet', () => {
  it('has a line per farmer and the totals', async () => {
    const text = (await pages(trip)).join(' ').replace(/\s+/g, ' ')
    for (const figure of ['F036 · Ramesh Kumar', '55 3,431.0 110.0 3,321.0 14.5 21.50 71,401.50 15,000.00 56,401.50']) {
      expect(text).toContain(figure)
    }
    expect(text).toContain('Total · 2 65 6,862.0 220.0 6,642.0 1,42,803.00 30,000.00 1,12,803.00')
  })

  it('gives no total of money while one farmer has no price', () => {
    const unpriced = { ...ramesh, totalValuePaise: null, finalAmountPaise: null }
    expect(tripTotals([ramesh, unpriced])).toMatchObject({ totalValuePaise: null, finalAmountPaise: null })
  })

  it('repeats its heading on every page', async () => {
    const many = await pages({ ...trip, rows: Array.from({ length: 40 }, () => ramesh) })
    expect(many.length).toBeGreaterThan(1)
    for (const page of many) expect(page).toContain('KA 17 C 4821')
    expect(many.at(-1)).toContain('Total · 40')
  })

  it.each(slipLanguages)('has headings in %s that fit their columns, whole', (language) => {
    const doc = paperDocument('A4', { title: 'headings', author: 'test', language })
    for (const [index, lines] of headingLines(doc, language).entries()) {
      expect(lines.length, lines.join(' ')).toBeLessThanOrEqual(3)
      for (const line of lines)
        expect(textWidth(doc, line, { size: 8 }), `${language}: ${line}`).toBeLessThanOrEqual(headingWidth(index))
    }
  })
})
