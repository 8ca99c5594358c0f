/** What a column of a bank's statement or answer can mean. */
export const bankColumns = [
  'reference',
  'utr',
  'narration',
  'amount',
  'debit',
  'credit',
  'side',
  'account',
  'status',
  'reason',
  'date',
] as const
export type BankColumn = (typeof bankColumns)[number]
/** Meaning → position of its column, from 0. */
export type BankMapping = Partial<Record<BankColumn, number>>

/**
 * Words of headings as they stand in downloads of Indian banks; the first that fits a column wins, whole headings before parts.
 * `reason` comes before `status`: "status description" is a reason.
 */
const words: Record<BankColumn, string[]> = {
  utr: ['utr', 'utr no', 'utr number', 'rrn', 'bank reference', 'bank ref no', 'transaction id', 'txn id', 'tran id'],
  reference: [
    'ref no',
    'reference',
    'reference no',
    'customer reference',
    'cust ref no',
    'payment reference',
    'remarks',
  ],
  narration: ['narration', 'description', 'particulars', 'transaction remarks', 'details'],
  debit: ['debit', 'withdrawal', 'withdrawal amt', 'withdrawals', 'debit amount', 'paid out', 'dr'],
  credit: ['credit', 'deposit', 'deposit amt', 'deposits', 'credit amount', 'paid in', 'cr'],
  amount: ['amount', 'amt', 'transaction amount', 'txn amount', 'amount inr', 'payment amount'],
  side: ['dr cr', 'cr dr', 'debit credit', 'drcr'],
  account: [
    'beneficiary account',
    'bene acc no',
    'beneficiary a c',
    'beneficiary account number',
    'account number',
    'account no',
  ],
  reason: ['reason', 'rejection reason', 'failure reason', 'return reason', 'status description', 'error'],
  status: ['status', 'transaction status', 'payment status', 'txn status'],
  date: ['date', 'value date', 'transaction date', 'txn date', 'payment date', 'pymt date'],
}

const plain = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** Which column means what; a heading that is no word of ours stays without meaning. */
export function guessBankColumns(headings: readonly string[]): BankMapping {
  const names = headings.map(plain)
  const taken = new Set<number>()
  const mapping: BankMapping = {}
  const pass = (fits: (name: string, word: string) => boolean) => {
    for (const column of Object.keys(words) as BankColumn[]) {
      if (mapping[column] !== undefined) continue
      const at = names.findIndex((name, index) => !taken.has(index) && words[column].some((word) => fits(name, word)))
      if (at < 0) continue
      mapping[column] = at
      taken.add(at)
    }
  }
  pass((name, word) => name === word)
  pass((name, word) => word.length > 3 && ` ${name} `.includes(` ${word} `))
  return mapping
}

/** True for the row of headings of a bank's file: an amount, and something by which a payment is found. */
export function isBankHeading(cells: readonly string[]): boolean {
  const found = guessBankColumns(cells)
  const hasAmount = found.amount !== undefined || found.debit !== undefined
  return hasAmount && [found.reference, found.utr, found.narration, found.account].some((at) => at !== undefined)
}
