import type { Account } from '@/lib/services/payment/rules/journal'
import type { JournalView } from '@/lib/services/payment/view'

/** The accounts as an accountant calls them, and on which side they usually stand. */
export const accountWords: Record<Account, { name: string; what: string }> = {
  purchases: { name: 'Purchases', what: 'maize bought' },
  farmer_payable: { name: 'Owed to farmers', what: 'settled and not yet paid' },
  farmer_advances: { name: 'Advances to farmers', what: 'paid and not yet recovered' },
  cash: { name: 'Cash', what: 'handed out' },
  bank: { name: 'Bank', what: 'transferred, UPI and cheques' },
  interest_income: { name: 'Interest', what: 'on advances' },
}
export const accountChoices = Object.entries(accountWords).map(([value, { name }]) => ({ value, label: name }))

const kindWords: Record<JournalView['kind'], string> = {
  advance: 'Advance',
  'advance-cancelled': 'Advance taken back',
  settlement: 'Settlement',
  'settlement-reversed': 'Settlement reversed',
  payment: 'Payment',
  'payment-reversed': 'Payment reversed',
}
export const kindChoices = Object.entries(kindWords).map(([value, label]) => ({ value, label }))
export const kindWord = (kind: JournalView['kind']): string => kindWords[kind]
