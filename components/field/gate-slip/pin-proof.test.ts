import { expect, it } from 'vitest'
import { gateSlipText } from './gate-slip-lines'
import { gateWords } from './gate-words'
import { isSamePin, pinProof } from './pin-proof'

it('a proof knows its PIN and no other, and does not contain it', async () => {
  const [one, two] = await Promise.all([pinProof('4711'), pinProof('4711')])
  expect(one).not.toBe(two)
  expect(await isSamePin('4711', one)).toBe(true)
  expect(await isSamePin('4712', one)).toBe(false)
  expect(await isSamePin('4711', 'nonsense')).toBe(false)
})

it('every language says every word of the gate, in its own script', () => {
  const scripts = { hi: /\p{sc=Deva}/u, mr: /\p{sc=Deva}/u, kn: /\p{sc=Knda}/u, te: /\p{sc=Telu}/u, ta: /\p{sc=Taml}/u }
  for (const [language, script] of Object.entries(scripts)) {
    const words = gateWords[language as keyof typeof gateWords]
    expect(Object.keys(words)).toEqual(Object.keys(gateWords.en))
    for (const word of Object.values(words)) expect(word, language).toMatch(script)
  }
})

it('the slip as a message has every figure of the paper one', () => {
  const text = gateSlipText(
    {
      ...{
        organizationName: 'Tungabhadra Maize',
        lorryRegistration: 'KA 17 C 4521',
        managerName: 'Manju',
        place: 'Harihar',
      },
      ...{ farmer: { name: 'Ramesh Kumar', code: 'F036', village: 'Harihar' }, grade: 'good', moistureBp: 1_450 },
      ...{ at: '2026-11-23T05:00:00Z', timeZone: 'Asia/Kolkata', standardDeductionGramsPerBag: 2_000 },
      bags: Array.from({ length: 50 }, (_, i) => ({ number: i + 1, weightGrams: 50_000 })),
      priceList: { id: 'l', effectiveFrom: '2026-11-20', bands: [{ maxMoistureBp: 1_500, pricePaisePerKg: 2_500 }] },
      advanceOutstandingPaise: 15_000_00,
      hash: '3F9A-21C0',
    },
    'en',
  )
  for (const figure of [
    '2,500.0 kg',
    '− 100.0 kg',
    '2,400.0 kg',
    '₹25.00 / kg',
    '₹60,000.00',
    '₹15,000.00',
    '3F9A-21C0',
  ])
    expect(text).toContain(figure)
  expect(text).toContain('23 Nov 2026, 10:30')
})
