import type { Account, journalKinds } from './journal'

export const exportFormats = ['tally', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** One entry on its way into a file. Debit positive, paise; `farmer` on the farmers' own accounts. */
export type ExportedLine = { account: Account; amountPaise: number; farmer: { code: string; name: string } | null }
export type ExportedJournal = {
  id: string
  number: number
  kind: (typeof journalKinds)[number]
  businessOn: string
  /** The slip's number, the advance's reason or the payment's reference. */
  about: string
  lines: ExportedLine[]
}

/** Everything a file is made of: whose books, of which days, which farmers stand in them, and the journals in batches. */
export type JournalFile = {
  organizationName: string
  from: string
  to: string
  farmers: () => AsyncIterable<{ code: string; name: string; accounts: Account[] }[]>
  journals: () => AsyncIterable<ExportedJournal[]>
}
