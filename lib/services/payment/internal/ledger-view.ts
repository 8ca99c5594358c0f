import { z } from 'zod'
import { accounts, journalKinds } from '../rules/journal'

const paise = z.number().int()
const farmer = z.object({ id: z.uuid(), code: z.string(), name: z.string(), village: z.string() })

export const ledgerKinds = [
  'advance',
  'advance-cancelled',
  'advance-moved',
  'settlement',
  'settlement-reversed',
  'adjustment',
  'recovery',
  'recovery-reversed',
  'interest',
  'interest-reversed',
  'payment',
  'payment-reversed',
] as const
export const LedgerRow = z.object({
  at: z.string(),
  businessOn: z.string(),
  journalNumber: z.number().int(),
  kind: z.enum(ledgerKinds),
  description: z.string(),
  debitPaise: paise,
  creditPaise: paise,
  balancePaise: paise,
  advanceBalancePaise: paise,
  sourceType: z.enum(['advance', 'settlement', 'payment']),
  sourceId: z.uuid(),
})
export type LedgerRow = z.infer<typeof LedgerRow>
export const LedgerView = z.object({
  data: z.array(LedgerRow),
  nextCursor: z.string().nullable(),
  /** Settled and not yet paid; positive: the organization owes the farmer. */
  balancePaise: paise,
  /** Advances not yet recovered. */
  advanceBalancePaise: paise,
})
export type LedgerView = z.infer<typeof LedgerView>

const AccountBalance = z.object({
  account: z.enum(accounts),
  /** Debit positive, credit negative, as in every entry. */
  openingPaise: paise,
  debitPaise: paise,
  creditPaise: paise,
  closingPaise: paise,
})
export const TrialBalanceView = z.object({
  from: z.string(),
  to: z.string(),
  data: z.array(AccountBalance),
  debitPaise: paise,
  creditPaise: paise,
})
export type TrialBalanceView = z.infer<typeof TrialBalanceView>

export const JournalView = z.object({
  id: z.uuid(),
  number: z.number().int(),
  kind: z.enum(journalKinds),
  businessOn: z.string(),
  at: z.string(),
  /** Null where only the house's own money moved. */
  farmer: farmer.nullable(),
  /** The slip's number, the advance's reason, the payment's reference or whose cash it is. */
  about: z.string(),
  sourceType: z.enum(['advance', 'settlement', 'payment', 'float']),
  sourceId: z.uuid(),
  lines: z.array(z.object({ account: z.enum(accounts), amountPaise: paise })),
})
export type JournalView = z.infer<typeof JournalView>
