import type { Account } from '@/lib/services/payment/rules/journal'
import type { JournalView } from '@/lib/services/payment/view'

/** The accounts as an accountant calls them, and on which side they usually stand. */
export const accountWords: Record<Account, { name: string; what: string }> = {
  purchases: { name: 'Purchases', what: 'maize bought' },
  farmer_payable: { name: 'Owed to farmers', what: 'settled and not yet paid' },
  farmer_advances: { name: 'Advances to farmers', what: 'paid and not yet recovered' },
  cash: { name: 'Cash', what: 'handed out' },
  cash_with_managers: { name: 'Cash with managers', what: 'drawn, and not yet counted as paid out' },
  bank: { name: 'Bank', what: 'transferred, UPI and cheques' },
  stock_issued: { name: 'Goods handed out', what: 'seed, fertiliser and the like, as advances' },
  interest_income: { name: 'Interest', what: 'on advances' },
  charges: { name: 'Trip charges', what: 'freight, loading and the like, less what farmers bear' },
  charges_payable: { name: 'Charges owed', what: 'to who carried, loaded and weighed' },
  cash_differences: { name: 'Cash differences', what: 'missing or too much at a count' },
}
export const accountChoices = Object.entries(accountWords).map(([value, { name }]) => ({ value, label: name }))

const kindWords: Record<JournalView['kind'], string> = {
  advance: 'Advance',
  'advance-cancelled': 'Advance taken back',
  'advance-moved': 'Advance to another record',
  settlement: 'Settlement',
  'settlement-reversed': 'Settlement reversed',
  adjustment: 'Adjustment after dispute',
  payment: 'Payment',
  'payment-reversed': 'Payment reversed',
  'float-drawn': 'Cash to a manager',
  'float-returned': 'Cash from a manager',
  'float-counted': 'Cash counted',
  charge: 'Trip charge',
  'charge-removed': 'Trip charge taken back',
}
export const kindChoices = Object.entries(kindWords).map(([value, label]) => ({ value, label }))
export const kindWord = (kind: JournalView['kind']): string => kindWords[kind]
