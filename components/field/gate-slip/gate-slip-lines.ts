import { formatPaise, formatRupees } from '@/lib/kernel/money'
import { dayOf, formatClock, formatDay } from '@/lib/kernel/time'
import { formatKg, formatPercent } from '@/lib/kernel/weight'
import type { SlipLanguage } from '@/lib/reporting/papers/slip-data'
import { fill, slipWords } from '@/lib/reporting/papers/slip-words'
import { type GateSlipData, gateSlipSums } from './gate-slip-sums'
import { gateWords } from './gate-words'

export type GateLine = { label: string; why: string; figure: string; isSum?: boolean }

/** The calculation as the farmer would do it by hand, line by line, in the farmer's language. */
export function gateSlipLines(data: GateSlipData, language: SlipLanguage): GateLine[] {
  const words = slipWords[language]
  const gate = gateWords[language]
  const sums = gateSlipSums(data)
  const kg = (grams: number) => `${formatKg(grams)} kg`
  const n = sums.bagCount
  const moisture =
    data.moistureBp === null
      ? words.moistureMissing
      : fill(words.moisture, {
          moisture: formatPercent(data.moistureBp),
          grade: data.grade ? words.grades[data.grade] : '—',
        })
  const price = sums.expected && formatRupees(sums.expected.pricePaisePerKg)
  return [
    { label: words.gross, why: fill(words.bags, { n }), figure: kg(sums.grossWeightGrams) },
    {
      label: words.standardDeduction,
      why: fill(words.standardExplained, { n, kg: formatKg(data.standardDeductionGramsPerBag) }),
      figure: `− ${kg(sums.standardDeductionGrams)}`,
    },
    { label: words.net, why: moisture, figure: kg(sums.netWeightGrams), isSum: true },
    {
      label: gate.expectedPrice,
      why: sums.expected ? gate.expectedNote : words.priceLater,
      figure: price ? `${price} / kg` : '—',
    },
    {
      label: gate.expectedValue,
      why: sums.expected
        ? fill(words.valueExplained, {
            net: formatKg(sums.netWeightGrams),
            price: formatPaise(sums.expected.pricePaisePerKg),
          })
        : '',
      figure: sums.expected ? formatRupees(sums.expected.valuePaise) : '—',
      isSum: true,
    },
    { label: gate.advanceBalance, why: '', figure: formatRupees(data.advanceOutstandingPaise) },
  ]
}

/** `23 Nov 2026, 10:30` in the organization's zone. */
export const gateSlipTime = ({ at, timeZone }: Pick<GateSlipData, 'at' | 'timeZone'>): string =>
  `${formatDay(dayOf(new Date(at), timeZone))}, ${formatClock(new Date(at), timeZone)}`

/** The slip as plain text, for a message to the farmer. */
export function gateSlipText(data: GateSlipData, language: SlipLanguage): string {
  const words = slipWords[language]
  return [
    `${data.organizationName} · ${words.provisional}`,
    `${data.farmer.name} · ${data.farmer.code} · ${data.farmer.village}`,
    `${gateSlipTime(data)} · ${data.lorryRegistration}`,
    '',
    ...gateSlipLines(data, language).map(({ label, figure, why }) => `${label}: ${figure}${why ? ` (${why})` : ''}`),
    ...(data.hash ? ['', data.hash] : []),
  ].join('\n')
}
