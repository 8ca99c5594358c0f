import type { Metadata } from 'next'
import { ExportLinks } from '@/components/payment/books/export-links'
import { JournalsTable } from '@/components/payment/books/journals-table'
import { PeriodForm } from '@/components/payment/books/period-form'
import { TrialBalance } from '@/components/payment/books/trial-balance'
import { PageHead } from '@/components/ui/page-head'
import { read } from '@/lib/doors/page'
import { trialBalance } from '@/lib/services/payment/queries/books'

export const metadata: Metadata = { title: 'Books' }

type Props = { searchParams: Promise<{ from?: string; to?: string }> }

/** The ledger as an accountant reads it: the accounts of a period, and every journal behind them. */
export default async function BooksPage({ searchParams }: Props) {
  const { from, to } = await searchParams
  const balance = await read(trialBalance, { ...(from && { from }), ...(to && { to }) })
  return (
    <>
      <PageHead
        title="Books"
        note="Every rupee twice: where it came from, where it went"
        actions={<PeriodForm action="/books" from={balance.from} to={balance.to} />}
      />
      <div className="flex flex-col gap-7">
        <TrialBalance balance={balance} />
        <ExportLinks from={balance.from} to={balance.to} />
        <JournalsTable from={balance.from} to={balance.to} />
      </div>
    </>
  )
}
