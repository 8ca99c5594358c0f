import Link from 'next/link'
import { Ledger, type LedgerColumn } from '@/components/ui/ledger'
import { Sheet } from '@/components/ui/sheet'
import { formatPaise } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import type { TrialBalanceView } from '@/lib/services/payment/view'
import { accountWords } from './account-words'

type Row = TrialBalanceView['data'][number]

/** ₹1,200.00 Dr: amounts of books are written without a sign. */
const sided = (amountPaise: number): string =>
  amountPaise === 0 ? '–' : `${formatPaise(Math.abs(amountPaise))} ${amountPaise > 0 ? 'Dr' : 'Cr'}`
const plain = (amountPaise: number): string => (amountPaise === 0 ? '–' : formatPaise(amountPaise))

const columns = (from: string, to: string): LedgerColumn<Row>[] => [
  {
    header: 'Account',
    cell: ({ account }) => (
      <Link href={`/books?from=${from}&to=${to}&account=${account}`} className="link">
        <b>{accountWords[account].name}</b> <span className="text-note text-ink-2">{accountWords[account].what}</span>
      </Link>
    ),
  },
  { header: 'Before', unit: '₹', align: 'right', cell: (row) => sided(row.openingPaise) },
  { header: 'Debit', unit: '₹', align: 'right', cell: (row) => plain(row.debitPaise) },
  { header: 'Credit', unit: '₹', align: 'right', cell: (row) => plain(row.creditPaise) },
  { header: 'After', unit: '₹', align: 'right', cell: (row) => <b>{sided(row.closingPaise)}</b> },
]

/** Every account of a period. Debits and credits are the same sum, or something is wrong with the books. */
export function TrialBalance({ balance }: { balance: TrialBalanceView }) {
  const { from, to, debitPaise, creditPaise } = balance
  return (
    <Sheet
      flush
      title={`Trial balance, ${formatDay(from)} to ${formatDay(to)}`}
      aside={debitPaise === creditPaise ? 'Debits and credits are equal' : 'Debits and credits differ'}
    >
      <Ledger
        label="Trial balance"
        columns={columns(from, to)}
        rows={balance.data}
        rowKey={(row) => row.account}
        foot={['Sum', '', formatPaise(debitPaise), formatPaise(creditPaise), '']}
      />
    </Sheet>
  )
}
