import type { SelectOption } from '@/components/ui/select'
import type { DisputeLine } from '@/lib/services/delivery/rules/dispute'
import type { DisputeView } from '@/lib/services/delivery/view'

const lines: Record<DisputeLine, string> = {
  weight: 'Weight of a bag',
  bags: 'Number of bags',
  moisture: 'Moisture',
  deduction: 'A deduction',
  price: 'Price',
  advance: 'Advance recovered',
  other: 'Something else',
}
export const lineChoices: SelectOption[] = Object.entries(lines).map(([value, label]) => ({ value, label }))
export const lineWord = (line: DisputeLine): string => lines[line]

/** What came of it, in two words. */
export const outcomeWord = ({ status, verdict }: Pick<DisputeView, 'status' | 'verdict'>): string =>
  status === 'open' ? 'to answer' : verdict === 'stands' ? 'slip stands' : 'adjusted'
