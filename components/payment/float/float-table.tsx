import { EmptyState } from '@/components/ui/empty-state'
import { Ledger, type LedgerColumn } from '@/components/ui/ledger'
import { Sheet } from '@/components/ui/sheet'
import { formatPaise } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import type { FloatBook, FloatRow } from '@/lib/services/payment/view'
import { differenceWords, plain } from './float-words'
import { MoveFloat } from './move-float'

const figure = (header: string, of: (row: FloatRow) => number): LedgerColumn<FloatRow> => ({
  ...{ header, unit: '₹', align: 'right' },
  cell: (row) => plain(of(row)),
})

const countWords = ({ isBegun, countedPaise }: FloatRow): string => {
  if (!isBegun) return '–'
  return countedPaise === null ? 'not counted' : 'none'
}

const columns = (mayMove: boolean): LedgerColumn<FloatRow>[] => [
  {
    header: 'Manager',
    cell: (row) => (
      <>
        <b>{row.name}</b>
        {row.isBegun ? null : <span className="block text-note text-ink-2">has drawn no cash yet</span>}
      </>
    ),
  },
  figure('Opening', (row) => row.openingPaise),
  figure('Drawn', (row) => row.drawnPaise),
  figure('Paid out', (row) => row.paidOutPaise),
  figure('Returned', (row) => row.returnedPaise),
  figure('Expected', (row) => row.expectedPaise),
  {
    ...{ header: 'Counted', unit: '₹', align: 'right' },
    cell: (row) => (row.countedPaise === null ? '–' : <b>{formatPaise(row.countedPaise)}</b>),
  },
  {
    header: 'Difference',
    cell: (row) => (
      <>
        <span className={row.differencePaise < 0 ? 'text-loss' : undefined}>
          {differenceWords(row.differencePaise) || countWords(row)}
        </span>
        {row.note ? <span className="block text-note text-ink-2">{row.note}</span> : null}
      </>
    ),
  },
  ...(mayMove
    ? [
        {
          header: 'Today',
          cell: (row: FloatRow) => (
            <div className="flex flex-wrap gap-2">
              <MoveFloat row={row} move="draw" />
              {row.isBegun ? (
                <>
                  <MoveFloat row={row} move="return" />
                  <MoveFloat row={row} move="count" />
                </>
              ) : null}
            </div>
          ),
        },
      ]
    : []),
]

/** Each manager's cash on one day: what was there, came and went, should be there and was counted. */
export function FloatTable({ book, mayMove }: { book: FloatBook; mayMove: boolean }) {
  const sum = (of: (row: FloatRow) => number) => plain(book.data.reduce((all, row) => all + of(row), 0))
  const foot = [
    'Sum',
    ...[sum((row) => row.openingPaise), sum((row) => row.drawnPaise), sum((row) => row.paidOutPaise)],
    ...[sum((row) => row.returnedPaise), sum((row) => row.expectedPaise), ''],
    differenceWords(book.data.reduce((all, row) => all + row.differencePaise, 0)),
    ...(mayMove ? [''] : []),
  ]
  return (
    <Sheet flush title={`Cash with managers, ${formatDay(book.on)}`} aside={`₹${formatPaise(book.heldPaise)} is out`}>
      {book.data.length === 0 ? (
        <EmptyState title="Nobody carries cash">
          When the office hands cash to a field manager it stands here, less what is paid out of it as advances. At the
          close of the day it is counted.
        </EmptyState>
      ) : (
        <Ledger
          label="Cash with managers"
          columns={columns(mayMove)}
          rows={book.data}
          rowKey={(row) => row.memberId}
          foot={foot}
        />
      )}
    </Sheet>
  )
}
