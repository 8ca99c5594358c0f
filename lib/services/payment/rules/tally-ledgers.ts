import type { Account } from './journal'

type Place = { ledger: string; group: string }

/** How each account is called in Tally and under which of Tally's own groups it stands. */
const places: Record<Account, Place> = {
  purchases: { ledger: 'FarmTally purchases', group: 'Purchase Accounts' },
  farmer_payable: { ledger: 'payable', group: 'Sundry Creditors' },
  farmer_advances: { ledger: 'advance', group: 'Loans & Advances (Asset)' },
  cash: { ledger: 'FarmTally cash', group: 'Cash-in-Hand' },
  cash_with_managers: { ledger: 'FarmTally cash with managers', group: 'Cash-in-Hand' },
  bank: { ledger: 'FarmTally bank', group: 'Bank Accounts' },
  stock_issued: { ledger: 'FarmTally goods handed out', group: 'Current Assets' },
  interest_income: { ledger: 'FarmTally interest', group: 'Indirect Incomes' },
  charges: { ledger: 'FarmTally trip charges', group: 'Direct Expenses' },
  charges_payable: { ledger: 'FarmTally charges payable', group: 'Current Liabilities' },
  cash_differences: { ledger: 'FarmTally cash differences', group: 'Indirect Expenses' },
}
/** Accounts with a ledger for each farmer, in a group of their own: its total is the account's. */
export const farmerGroups: Partial<Record<Account, string>> = {
  farmer_payable: 'FarmTally farmers payable',
  farmer_advances: 'FarmTally farmers advances',
}
const moneyGroups = new Set(['Cash-in-Hand', 'Bank Accounts'])

/** Tally takes money accounts only in payments, receipts and contras, and nothing else in a journal. */
export const isMoney = (account: Account): boolean => moneyGroups.has(places[account].group)
/** By the farmer's code, which never changes: a name that is corrected later must not open a second ledger. */
export const ledgerOf = (account: Account, farmerCode: string | null): string =>
  farmerCode === null ? places[account].ledger : `${farmerCode} ${places[account].ledger}`
export const groupOf = (account: Account): string => farmerGroups[account] ?? places[account].group
export const parentOf = (account: Account): string => places[account].group
export const ownLedgers = (Object.keys(places) as Account[]).filter((account) => !farmerGroups[account])
