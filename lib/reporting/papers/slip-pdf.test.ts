import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { scriptRuns } from './paper-text'
import { assertSlipAddsUp, type SlipData, type SlipLanguage, slipLanguages } from './slip-data'
import { firstExample, secondExample } from './slip-examples'
import { bagRows, slipLines } from './slip-lines'
import { slipPdf } from './slip-pdf'
import { fill, slipWords } from './slip-words'
import { slipsPdf } from './slips-pdf'

async function pages(pdf: Buffer): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false })
  return text.map((page) => page.replace(/\s+/g, ' '))
}
const letters = (text: string) => [...text.replace(/\s|\p{M}|\p{Cf}/gu, '')]
/**
 * True when the letters of a sentence stand together on the paper. What is read out of a PDF stands in the order of the
 * glyphs: shaping moves vowel signs and ra, and a sign may look like a space.
 */
function says(paper: string, sentence: string): boolean {
  const [all, wanted] = [letters(paper), letters(sentence).sort().join('')]
  return all.some(
    (_, at) =>
      all
        .slice(at, at + wanted.length)
        .sort()
        .join('') === wanted,
  )
}
const printed = async (slip: SlipData, language: SlipLanguage = 'en') =>
  (await pages(await slipPdf(slip, language))).join(' ')
const manyBags = (count: number): SlipData => {
  const grossWeightGrams = count * 62_500
  const netWeightGrams = grossWeightGrams - count * 2000
  const totalValuePaise = (netWeightGrams / 1000) * 2150
  return {
    ...secondExample,
    bags: Array.from({ length: count }, (_, index) => ({ number: index + 1, weightGrams: 62_500, isOutlier: false })),
    grossWeightGrams,
    standardDeductionGrams: count * 2000,
    netWeightGrams,
    totalValuePaise,
    finalAmountPaise: totalValuePaise - secondExample.advanceRecoveredPaise,
  }
}

const first = [
  '2,500.0 kg',
  '− 100.0 kg',
  '50 × 2.0 kg',
  '− 25.0 kg',
  '2,375.0 kg',
  '₹25.00 / kg',
  '₹59,375.00',
  '− ₹15,000.00',
  '₹44,375.00',
  '50 bags',
]
const second = [
  '3,431.0 kg',
  '− 110.0 kg',
  '55 × 2.0 kg',
  '0.0 kg',
  '3,321.0 kg',
  '14.5 %',
  '14–16 %',
  '₹21.50 / kg',
  '₹71,401.50',
  '₹3,000.00',
  '₹4,000.00',
  '₹5,000.00',
  '− ₹15,000.00',
  '₹56,401.50',
  '₹0.00',
  'GVM-2026-004817',
  'KA 17 C 4821',
  '****1234',
  '****5678',
  '53.0*',
  '70.0*',
]

describe('the slip on paper', () => {
  it('shows every figure of the first worked example', async () => {
    const text = await printed(firstExample)
    for (const figure of [
      ...first,
      'Broken grain above two in a hundred',
      'the price agreed with this farmer',
      'seeds',
    ]) {
      expect(text).toContain(figure)
    }
    expect(text.match(/50\.0 /g)?.length).toBeGreaterThanOrEqual(50)
  })

  it.each(slipLanguages)('shows every figure of the second worked example in %s', async (language) => {
    const text = await printed(secondExample, language)
    for (const figure of second) expect(text).toContain(figure)
    expect(text).toContain('1 64.0 59.0 64.0 65.0 59.0 63.0 61.0 59.0 62.0 60.0')
    expect(text).toContain('51 65.0 62.0 65.0 59.0 64.0')
  })

  it('explains each deduction in words', async () => {
    const text = await printed(secondExample)
    for (const words of [
      'the agreed deduction for each bag',
      'Nothing was deducted for quality.',
      'No interest is charged.',
      'price list of 18 Nov 2026',
      '1 Dec 2025 ₹3,000.00 seeds',
      'weighed 09:12–10:01',
      'Advance still open',
    ]) {
      expect(text).toContain(words)
    }
  })

  it.each(slipLanguages)('says in a sentence of %s why each amount was taken off', async (language) => {
    const words = slipWords[language]
    const owing = { ...firstExample, carryPaise: 250_000, interestTerms: { monthlyRateBp: 200, graceDays: 30 } }
    const text = await printed(owing, language)
    const sentences = [
      fill(words.standardExplained, { n: 50, kg: '2.0' }),
      fill(words.qualityExplained, { kg: '25.0', reason: 'Broken grain above two in a hundred' }),
      fill(words.advanceExplained, { list: '' }).trim(),
      fill(words.interestExplained, { rate: '2.0', grace: 30 }),
      words.finalExplained,
      words.carryExplained,
    ]
    for (const sentence of sentences) expect(says(text, sentence), sentence).toBe(true)
    expect(says(await printed(secondExample, language), words.carryNone), words.carryNone).toBe(true)
  })

  it.each(slipLanguages)('holds the same figures and sentences on a thermal roll in %s', async (language) => {
    const sheet = await printed(secondExample, language)
    const roll = (await pages(await slipsPdf([secondExample], language, 'thermal'))).join(' ')
    for (const figure of second) expect(roll).toContain(figure)
    expect(roll).toContain('1 64.0 59.0 64.0 65.0 59.0')
    expect(roll).toContain('51 65.0 62.0 65.0 59.0 64.0')
    for (const { explain } of slipLines(secondExample, language))
      for (const sentence of explain) {
        expect(says(sheet, sentence), sentence).toBe(true)
        expect(says(roll, sentence), sentence).toBe(true)
      }
  })

  it('makes a roll as long as its bags need, on one piece of paper of 80 mm', async () => {
    const lengths = []
    for (const count of [5, 55, 500]) {
      const document = await getDocumentProxy(new Uint8Array(await slipsPdf([manyBags(count)], 'ta', 'thermal')))
      expect(document.numPages).toBe(1)
      const [, , width = 0, length = 0] = (await document.getPage(1)).view
      expect(Math.round((width / 72) * 25.4)).toBe(80)
      lengths.push(length)
    }
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
    expect(lengths[2]! - lengths[1]!).toBeGreaterThan(800)
  })

  it('says provisional until settled, reversed when reversed, and nothing across a settled one', async () => {
    expect(await printed({ ...secondExample, status: 'priced', provisional: true })).toContain('PROVISIONAL')
    const reversed = await printed({ ...secondExample, status: 'reversed', replacedBySlipNumber: 'GVM-2026-004900' })
    expect(reversed).toContain('REVERSED')
    expect(reversed).toContain('Replaced by slip GVM-2026-004900')
    expect(await printed(secondExample)).not.toMatch(/PROVISIONAL|REVERSED/)
  })

  it('without a price says that the office has not set one', async () => {
    const unpriced: SlipData = {
      ...secondExample,
      slipNumber: null,
      verificationUrl: null,
      provisional: true,
      status: 'recorded',
      pricePaisePerKg: null,
      priceSource: null,
      totalValuePaise: null,
      advances: [],
      advanceRecoveredPaise: 0,
      finalAmountPaise: null,
    }
    expect(await printed(unpriced)).toContain('The office has not set the price yet.')
  })

  it('prints 500 bags on two numbered pages that both say whose they are', async () => {
    const [front, back, ...more] = await pages(await slipPdf(manyBags(500), 'en'))
    expect(more).toEqual([])
    expect(front).toContain('Page 1 of 2')
    expect(back).toContain('Page 2 of 2')
    expect(back).toContain('GVM-2026-004817')
    expect(`${front} ${back}`.match(/62\.5/g)).toHaveLength(500)
    expect(back).toContain('500 bags, 31,250.0 kg')
  })

  it('puts many slips into one file, each from a page of its own', async () => {
    const all = await pages(await slipsPdf([firstExample, manyBags(500), secondExample], 'kn'))
    expect(all).toHaveLength(4)
    expect(all[0]).toContain('₹44,375.00')
    expect(all[3]).toContain('₹56,401.50')
  })
})

describe('before printing', () => {
  it.each([
    ['grossWeightGrams', 3_441_000],
    ['standardDeductionGrams', 109_000],
    ['netWeightGrams', 3_331_000],
    ['totalValuePaise', 7_161_650],
    ['advanceRecoveredPaise', 1_400_000],
    ['finalAmountPaise', 5_661_650],
  ] as const)('a wrong %s is refused', (field, wrong) => {
    expect(() => assertSlipAddsUp({ ...secondExample, [field]: wrong })).toThrow(field)
  })

  it('a struck bag leaves its place empty', () => {
    const rows = bagRows([1, 3, 21].map((number) => ({ number, weightGrams: 60_000, isOutlier: false })))
    expect(rows.map((row) => [row.from, row.cells.map(({ bag }) => bag?.number ?? null).slice(0, 3)])).toEqual([
      [1, [1, null, 3]],
      [21, [21, null, null]],
    ])
  })

  it('scripts are kept whole, joiners and spaces included', () => {
    expect(scriptRuns('₹5 అడ్వాన్స్‌పై వడ్డీ ok').map((run) => run.script)).toEqual(['Latin', 'Telugu', 'Latin'])
  })

  it('every sentence keeps its placeholders in every language', () => {
    const holes = (words: object) =>
      Object.entries(words).map(([key, text]) => [key, [...String(text).matchAll(/\{\w+\}/g)].map(String).sort()])
    for (const language of slipLanguages) expect(holes(slipWords[language])).toEqual(holes(slipWords.en))
  })
})
