import { csvLine, csvStart } from '@/lib/kernel/csv'
import { plainCell } from '../reports/cells'
import { assertSlipAddsUp, type SlipData, type SlipLanguage } from './slip-data'
import { calculationOf, summaryOf } from './slip-xlsx'

/**
 * A slip as one CSV: summary and calculation as name and figure, then a line a bag.
 * @throws DomainError internal `slip.does-not-add-up`.
 */
export function slipCsv(slip: SlipData, language: SlipLanguage): string {
  assertSlipAddsUp(slip)
  const section = (name: string, facts: ReturnType<typeof summaryOf>) =>
    facts.map(([label, kind, value]) => line(name, label, kind === 'text' ? 'text' : 'figure', plainCell(kind, value)))
  const bags = slip.bags.map(({ number, weightGrams }) =>
    line('bag', String(number), 'figure', plainCell('grams', weightGrams)),
  )
  return (
    csvStart +
    csvLine(['section', 'name', 'value']) +
    [
      ...section('summary', summaryOf(slip, language)),
      ...section('calculation', calculationOf(slip, language)),
      ...bags,
    ].join('')
  )
}

/** Text is made inert; a figure is written with its own minus. */
function line(section: string, name: string, what: 'text' | 'figure', value: string | number | null): string {
  const start = csvLine([section, name, what === 'text' && value !== null ? String(value) : null]).replace(/\r\n$/, '')
  return what === 'text' ? `${start}\r\n` : `${start}${value ?? ''}\r\n`
}
