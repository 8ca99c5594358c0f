'use client'

import { DataTable } from '@/components/ui/data-table/data-table'
import type { TableColumn } from '@/components/ui/data-table/table-props'
import { EmptyState } from '@/components/ui/empty-state'
import { formatPaise } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import type { JournalView } from '@/lib/services/payment/view'
import { accountChoices, accountWords, kindChoices, kindWord } from './account-words'

const debitOf = (journal: JournalView): number =>
  journal.lines.reduce((sum, { amountPaise }) => sum + Math.max(amountPaise, 0), 0)
/** The accounts of one side; each with its amount where there are several. */
function side({ lines }: JournalView, isDebit: boolean): string[] {
  const own = lines.filter(({ amountPaise }) => amountPaise > 0 === isDebit)
  return own.map(({ account, amountPaise }) =>
    own.length === 1
      ? accountWords[account].name
      : `${accountWords[account].name} ${formatPaise(Math.abs(amountPaise))}`,
  )
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <span className="flex flex-col">
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  )
}

const columns: TableColumn<JournalView>[] = [
  {
    id: 'number',
    header: 'No.',
    sortKey: 'number',
    cell: (journal) => <b className="figures">{journal.number}</b>,
    csv: (journal) => journal.number,
  },
  {
    id: 'businessOn',
    header: 'Date',
    sortKey: 'businessOn',
    cell: (journal) => <span className="whitespace-nowrap">{formatDay(journal.businessOn)}</span>,
    csv: (journal) => journal.businessOn,
  },
  {
    id: 'kind',
    header: 'What',
    cell: (journal) => (
      <>
        {kindWord(journal.kind)} <span className="text-note text-ink-2">{journal.about}</span>
      </>
    ),
    csv: (journal) => `${kindWord(journal.kind)} ${journal.about}`.trim(),
  },
  {
    id: 'farmer',
    header: 'Farmer',
    cell: ({ farmer }) =>
      farmer ? (
        <>
          {farmer.name} <span className="text-note text-ink-2">{farmer.code}</span>
        </>
      ) : null,
    csv: ({ farmer }) => (farmer ? `${farmer.code} ${farmer.name}` : ''),
  },
  {
    id: 'debit',
    header: 'Debit',
    cell: (journal) => <Lines lines={side(journal, true)} />,
    csv: (journal) => side(journal, true).join('; '),
  },
  {
    id: 'credit',
    header: 'Credit',
    cell: (journal) => <Lines lines={side(journal, false)} />,
    csv: (journal) => side(journal, false).join('; '),
  },
  {
    id: 'amount',
    header: 'Sum',
    unit: '₹',
    align: 'right',
    cell: (journal) => formatPaise(debitOf(journal)),
    csv: (journal) => debitOf(journal) / 100,
  },
]
const filters = [
  { id: 'account', label: 'Account', options: accountChoices },
  { id: 'kind', label: 'What', options: kindChoices },
]
const sources = {
  settlement: (id: string) => `/settlements/${id}/slip`,
  advance: (id: string) => `/advances?panel=${id}`,
  payment: (id: string) => `/payments?show=payments&panel=${id}`,
  float: () => '/books/float',
}

/** Every journal of a period with its entries; each row leads to what it was written for. */
export function JournalsTable({ from, to }: { from: string; to: string }) {
  return (
    <DataTable
      id="journals"
      url={`/api/v1/journals?from=${from}&to=${to}`}
      noun="journals"
      columns={columns}
      filters={filters}
      searchable="Journal number"
      defaultSort="-number"
      rowId={(journal) => journal.id}
      rowHref={(journal) => sources[journal.sourceType](journal.sourceId)}
      opens="page"
      empty={<EmptyState title="No journals in this time">Money that moves is written down here by itself.</EmptyState>}
    />
  )
}
