import type { ChargeKind } from '@/lib/services/payment/rules/charges'

export const chargeWords: Record<ChargeKind, string> = {
  freight: 'Freight',
  loading: 'Loading',
  market_fee: 'Market fee',
  gunny_bags: 'Gunny bags',
  other: 'Other',
}
export const chargeChoices = Object.entries(chargeWords).map(([value, label]) => ({ value, label }))
export const bearerChoices = [
  { value: 'us', label: 'we bear it' },
  { value: 'farmers', label: 'the farmers, by net weight' },
]
