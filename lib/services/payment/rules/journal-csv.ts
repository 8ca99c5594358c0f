import { csvLine, csvStart } from '@/lib/kernel/csv'
import type { ExportedJournal, ExportedLine, JournalFile } from './journal-file'
import { rupees } from './rupees'

const headings = [
  ...['Journal', 'Line', 'Date', 'What', 'About', 'Account'],
  ...['Farmer code', 'Farmer', 'Debit (₹)', 'Credit (₹)', 'Journal id'],
]

/** One line for each entry, debit and credit in columns of their own; no totals: a program reads it again. */
export async function* journalCsv({ journals }: Pick<JournalFile, 'journals'>): AsyncGenerator<string> {
  yield csvStart + csvLine(headings)
  for await (const batch of journals()) yield batch.flatMap((journal) => journal.lines.map(lineOf(journal))).join('')
}

const lineOf = (journal: ExportedJournal) => (line: ExportedLine, index: number) =>
  csvLine([
    ...[journal.number, index + 1, journal.businessOn, journal.kind, journal.about, line.account],
    ...[line.farmer?.code ?? null, line.farmer?.name ?? null],
    line.amountPaise > 0 ? rupees(line.amountPaise) : null,
    line.amountPaise < 0 ? rupees(-line.amountPaise) : null,
    journal.id,
  ])
