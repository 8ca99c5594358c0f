import { formatPaise, formatRupees } from '@/lib/kernel/money'
import { type Day, formatClock } from '@/lib/kernel/time'
import { formatKg, formatPercent } from '@/lib/kernel/weight'
import type { SlipAdvance, SlipBag, SlipData, SlipLanguage, SlipPriceSource } from './slip-data'
import { fill, type SlipWords, slipWords } from './slip-words'

/** One row of the calculation: what it is called, one sentence why, and the figure. */
export type SlipLine = { label: string; explain: string[]; figure: string; emphasis: 'none' | 'sum' | 'final' }

/** A day in the words of the language, always day, month, year with Latin digits: `21 Nov 2026`. */
export function slipDay(day: Day, language: SlipLanguage): string {
  const month = new Intl.DateTimeFormat(`${language}-IN`, { timeZone: 'UTC', month: 'short' })
  const date = new Date(`${day}T00:00:00Z`)
  return `${date.getUTCDate()} ${month.format(date)} ${date.getUTCFullYear()}`
}

const minus = (figure: string, amount: number): string => (amount === 0 ? figure : `− ${figure}`)
const line = (
  label: string,
  figure: string,
  explain: string[] = [],
  emphasis: SlipLine['emphasis'] = 'none',
): SlipLine => ({ label, figure, explain, emphasis })

/** The whole calculation, in the order in which a farmer would do it by hand. The PDF and the page show the same lines. */
export function slipLines(slip: SlipData, language: SlipLanguage): SlipLine[] {
  return [...weightLines(slip, slipWords[language]), ...moneyLines(slip, language)]
}

function weightLines(slip: SlipData, words: SlipWords): SlipLine[] {
  const kg = (grams: number) => `${formatKg(grams)} kg`
  const n = slip.bags.length
  return [
    line(`${words.gross} · ${fill(words.bags, { n })}`, kg(slip.grossWeightGrams)),
    line(words.standardDeduction, minus(kg(slip.standardDeductionGrams), slip.standardDeductionGrams), [
      fill(words.standardExplained, { n, kg: formatKg(slip.standardDeductionGramsPerBag) }),
    ]),
    line(words.qualityDeduction, minus(kg(slip.qualityDeductionGrams), slip.qualityDeductionGrams), [
      slip.qualityDeductionGrams === 0
        ? words.qualityNone
        : fill(words.qualityExplained, {
            kg: formatKg(slip.qualityDeductionGrams),
            reason: slip.qualityDeductionReason ?? '—',
          }),
    ]),
    line(
      words.net,
      kg(slip.netWeightGrams),
      [
        fill(words.netExplained, {
          gross: formatKg(slip.grossWeightGrams),
          standard: formatKg(slip.standardDeductionGrams),
          quality: formatKg(slip.qualityDeductionGrams),
        }),
      ],
      'sum',
    ),
  ]
}

function moneyLines(slip: SlipData, language: SlipLanguage): SlipLine[] {
  const words = slipWords[language]
  const rupees = (paise: number | null) => (paise === null ? '—' : formatRupees(paise))
  const valueWhy =
    slip.pricePaisePerKg === null
      ? []
      : [
          fill(words.valueExplained, {
            net: formatKg(slip.netWeightGrams),
            price: formatPaise(slip.pricePaisePerKg),
          }),
        ]
  const lines = [
    line(
      words.price,
      slip.pricePaisePerKg === null ? '—' : `${formatRupees(slip.pricePaisePerKg)} / kg`,
      priceWhy(slip, language),
    ),
    line(words.value, rupees(slip.totalValuePaise), valueWhy, 'sum'),
    ...slip.charges.map(({ kind, amountPaise }) =>
      line(words.charges[kind], minus(formatRupees(amountPaise), amountPaise), [words.chargesExplained]),
    ),
    line(words.advance, minus(formatRupees(slip.advanceRecoveredPaise), slip.advanceRecoveredPaise), [
      slip.advances.length === 0
        ? words.advanceNone
        : fill(words.advanceExplained, { list: advanceList(slip.advances, language) }),
    ]),
    line(words.interest, minus(formatRupees(slip.interestPaise), slip.interestPaise), [interestWhy(slip, words)]),
    ...slip.adjustments.map(({ amountPaise, reason }) =>
      line(words.adjustment, minus(formatRupees(Math.abs(amountPaise)), Math.min(0, amountPaise)), [reason]),
    ),
    line(words.final, rupees(slip.finalAmountPaise), [finalWhy(slip, words)], 'final'),
    line(words.carry, formatRupees(slip.carryPaise), [slip.carryPaise === 0 ? words.carryNone : words.carryExplained]),
    ...(slip.gunnyBagsOut
      ? [line(words.gunnyBags, fill(words.bags, { n: slip.gunnyBagsOut }), [words.gunnyBagsExplained])]
      : []),
  ]
  return lines
}

const finalWhy = ({ charges, adjustments }: SlipData, words: SlipWords): string =>
  [
    words.finalExplained,
    ...charges.map(({ kind }) => words.charges[kind]),
    ...(adjustments.length > 0 ? [words.adjustment] : []),
  ].join(' · ')

const interestWhy = (slip: SlipData, words: SlipWords): string =>
  slip.interestTerms === null
    ? words.interestNone
    : fill(words.interestExplained, {
        rate: formatPercent(slip.interestTerms.monthlyRateBp),
        grace: slip.interestTerms.graceDays,
      })

const advanceList = (advances: SlipAdvance[], language: SlipLanguage): string =>
  advances
    .map((advance) => `${slipDay(advance.paidOn, language)} ${formatRupees(advance.amountPaise)} ${advance.reason}`)
    .join(' · ')

function priceWhy(slip: SlipData, language: SlipLanguage): string[] {
  const words = slipWords[language]
  const moisture =
    slip.moistureBp === null
      ? words.moistureMissing
      : fill(words.moisture, {
          moisture: formatPercent(slip.moistureBp, slip.moistureBp % 10 === 0 ? 1 : 2),
          grade: slip.grade ? words.grades[slip.grade] : '—',
        })
  if (slip.pricePaisePerKg === null) return [moisture, words.priceLater]
  return [slip.priceSource ? `${moisture} · ${sourceWords(slip.priceSource, language)}` : moisture]
}

const sourceSentences: {
  [Kind in SlipPriceSource['kind']]: (
    source: Extract<SlipPriceSource, { kind: Kind }>,
    words: SlipWords,
    language: SlipLanguage,
  ) => string
} = {
  override: (source, words) => fill(words.override, { reason: source.reason }),
  farmer: (_, words) => words.farmerPrice,
  trip: (_, words) => words.tripPrice,
  organization: (_, words) => words.organizationPrice,
  band: (source, words, language) =>
    fill(words.bandPrice, { band: bandWords(source, words), day: slipDay(source.effectiveFrom, language) }),
}

function sourceWords<Source extends SlipPriceSource>(source: Source, language: SlipLanguage): string {
  const sentence = sourceSentences[source.kind] as (source: Source, words: SlipWords, language: SlipLanguage) => string
  return sentence(source, slipWords[language], language)
}

function bandWords(band: Extract<SlipPriceSource, { kind: 'band' }>, words: SlipWords): string {
  const percent = (bp: number) => String(bp / 100)
  if (band.minMoistureBp !== null && band.maxMoistureBp !== null) {
    return `${percent(band.minMoistureBp)}–${percent(band.maxMoistureBp)}`
  }
  if (band.maxMoistureBp !== null) return fill(words.bandUpTo, { max: percent(band.maxMoistureBp) })
  return band.minMoistureBp === null ? '0–100' : fill(words.bandAbove, { min: percent(band.minMoistureBp) })
}

/** The people, the lorry and the day above the calculation: [left, right] pairs, top line first. */
export function slipWho(slip: SlipData, language: SlipLanguage): [string, string][] {
  const words = slipWords[language]
  const { farmer } = slip
  const secrets = [
    farmer.bankAccountMasked ? `${words.account} ${farmer.bankAccountMasked}` : '',
    farmer.idNumberLast4 ? `${words.identity} ****${farmer.idNumberLast4}` : '',
  ].filter(Boolean)
  const weighed =
    slip.weighedFromAt && slip.weighedToAt
      ? fill(words.weighed, {
          from: formatClock(new Date(slip.weighedFromAt), slip.timeZone),
          to: formatClock(new Date(slip.weighedToAt), slip.timeZone),
        })
      : ''
  return [
    [farmer.name, `${slipDay(slip.day, language)} · ${slip.lorryRegistration}`],
    [`${farmer.code} · ${farmer.village}`, `${words.manager}: ${slip.managerName}`],
    [secrets.join(' · '), [slip.place, weighed].filter(Boolean).join(' · ')],
  ]
}

/** `DEMO-2026-000123 (3 Nov 2026: wrong price)` */
const replacedWords = ({ replacesSlipNumber, replaced }: SlipData, language: SlipLanguage): string =>
  replaced
    ? `${replacesSlipNumber} (${[slipDay(replaced.day, language), replaced.reason].filter(Boolean).join(': ')})`
    : (replacesSlipNumber ?? '')

/** Bag weights in rows of ten by bag number; a number that was struck leaves its place empty (null). */
export function bagRows(bags: SlipBag[]): { from: number; cells: { number: number; bag: SlipBag | null }[] }[] {
  const byNumber = new Map(bags.map((bag) => [bag.number, bag]))
  const decades = [...new Set(bags.map((bag) => Math.floor((bag.number - 1) / 10)))].sort((a, b) => a - b)
  return decades.map((decade) => ({
    from: decade * 10 + 1,
    cells: Array.from({ length: 10 }, (_, place) => {
      const number = decade * 10 + 1 + place
      return { number, bag: byNumber.get(number) ?? null }
    }),
  }))
}

/** A weight as printed among the bags: an outlier carries an asterisk, never colour alone. */
export const bagFigure = (bag: SlipBag | null): string =>
  bag === null ? '–' : `${formatKg(bag.weightGrams)}${bag.isOutlier ? '*' : ''}`

/** Sentences that tie a reversed slip and its replacement together. */
export const relatedSlips = (slip: SlipData, language: SlipLanguage): string[] => [
  ...(slip.replacesSlipNumber ? [fill(slipWords[language].replaces, { number: replacedWords(slip, language) })] : []),
  ...(slip.replacedBySlipNumber ? [fill(slipWords[language].replacedBy, { number: slip.replacedBySlipNumber })] : []),
]
