import type { AdvanceMethod, PaymentMethod } from './methods'

/** The accounts of the ledger. Debit is positive and credit negative, paise. */
export const accounts = [
  'purchases',
  'farmer_payable',
  'farmer_advances',
  'cash',
  'cash_with_managers',
  'bank',
  'stock_issued',
  'interest_income',
  'cash_differences',
  'charges',
  'charges_payable',
] as const
export type Account = (typeof accounts)[number]
/** What a journal is written for. */
export const journalKinds = [
  'advance',
  'advance-cancelled',
  'advance-moved',
  'settlement',
  'settlement-reversed',
  'adjustment',
  'payment',
  'payment-reversed',
  'float-drawn',
  'float-returned',
  'float-counted',
  'charge',
  'charge-removed',
] as const
/** One entry; `farmerId` stands on the farmer's own accounts, `memberId` on cash with managers. */
export type JournalLine = { account: Account; farmerId: string | null; amountPaise: number; memberId?: string }

const giving = { cash: 'cash', bank: 'bank', upi: 'bank', cheque: 'bank', in_kind: 'stock_issued' } as const
/** The account that an advance or a payment leaves: cash, goods, or the bank for everything else. */
export const moneyAccount = (method: AdvanceMethod): Account => giving[method]

const ownAccounts = new Set<Account>(['farmer_payable', 'farmer_advances'])

/** Lines in order; a line of zero is no line. */
function lines(farmerId: string, amounts: [Account, number][]): JournalLine[] {
  const written = amounts
    .filter(([, amountPaise]) => amountPaise !== 0)
    .map(([account, amountPaise]) => ({ account, farmerId: ownAccounts.has(account) ? farmerId : null, amountPaise }))
  return balanced(written)
}

/**
 * The lines as they are, once they are known to be a journal. No line at all means that no money moved and no journal is written.
 * @throws RangeError when they do not sum to zero or there is only one: a fault of ours, never of a person.
 */
export function balanced(written: JournalLine[]): JournalLine[] {
  const sum = written.reduce((total, line) => total + BigInt(line.amountPaise), 0n)
  if (sum !== 0n || written.length === 1) throw new RangeError(`journal of ${written.length} lines sums to ${sum}`)
  return written
}

type Paid<Method = PaymentMethod> = { farmerId: string; amountPaise: number; method: Method }

/** An advance is handed out: the farmer owes it. */
export const advancePaidLines = ({ farmerId, amountPaise, method }: Paid<AdvanceMethod>): JournalLine[] =>
  lines(farmerId, [
    ['farmer_advances', amountPaise],
    [moneyAccount(method), -amountPaise],
  ])

/** An advance, or its unrecovered part, comes back. */
export const advanceCancelledLines = (paid: Paid<AdvanceMethod>): JournalLine[] => reversedLines(advancePaidLines(paid))

/** An open advance goes from one record of a person to the other: who owes it changes, no money moves. */
export const advanceMovedLines = (from: string, to: string, amountPaise: number): JournalLine[] =>
  balanced([
    { account: 'farmer_advances', farmerId: to, amountPaise },
    { account: 'farmer_advances', farmerId: from, amountPaise: -amountPaise },
  ])

type Settled = {
  farmerId: string
  totalValuePaise: number
  /** What the farmer bears of the trip's charges. */
  chargesPaise?: number
  advanceRecoveredPaise: number
  interestPaise: number
  finalAmountPaise: number
}

/** Maize is bought: its value is owed to the farmer, less what he bears of charges, pays back of advances and as interest. */
export const settlementLines = (settled: Settled): JournalLine[] =>
  lines(settled.farmerId, [
    ['purchases', settled.totalValuePaise],
    ['charges', -(settled.chargesPaise ?? 0)],
    ['farmer_advances', -settled.advanceRecoveredPaise],
    ['interest_income', -settled.interestPaise],
    ['farmer_payable', -settled.finalAmountPaise],
  ])

/** A trip costs something beside the maize: it is owed to whoever did the work. */
export const chargeLines = (amountPaise: number): JournalLine[] =>
  balanced([
    { account: 'charges', farmerId: null, amountPaise },
    { account: 'charges_payable', farmerId: null, amountPaise: -amountPaise },
  ])

/** A dispute changed what the maize is worth after it was settled: more is owed, or less when negative. */
export const adjustmentLines = ({ farmerId, amountPaise }: Pick<Paid, 'farmerId' | 'amountPaise'>): JournalLine[] =>
  lines(farmerId, [
    ['purchases', amountPaise],
    ['farmer_payable', -amountPaise],
  ])

/** A payment is confirmed: less is owed to the farmer. */
export const paymentConfirmedLines = ({ farmerId, amountPaise, method }: Paid): JournalLine[] =>
  lines(farmerId, [
    ['farmer_payable', amountPaise],
    [moneyAccount(method), -amountPaise],
  ])

/** The reversal of any journal: every line with the other sign. */
export const reversedLines = (written: readonly JournalLine[]): JournalLine[] =>
  balanced(written.map((line) => ({ ...line, amountPaise: line.amountPaise === 0 ? 0 : -line.amountPaise })))

/** The balance of one account over journals, paise; for one farmer when his id is given. */
export const balanceOf = (written: readonly JournalLine[], account: Account, farmerId?: string): number =>
  written
    .filter((line) => line.account === account && (farmerId === undefined || line.farmerId === farmerId))
    .reduce((sum, line) => sum + line.amountPaise, 0)
