import type { Metadata } from 'next'
import { AdvancesTable } from '@/components/payment/advance/advances-table'
import { Ageing } from '@/components/payment/advance/ageing'
import { OutstandingTable } from '@/components/payment/advance/outstanding'
import { RecordAdvanceButton } from '@/components/payment/advance/record-advance-button'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { isPermitted } from '@/lib/access/permissions'
import { pageCtx, read } from '@/lib/doors/page'
import { dayOf } from '@/lib/kernel/time'
import { ageing } from '@/lib/services/payment/queries/outstanding'

export const metadata: Metadata = { title: 'Advances' }

type Props = { searchParams: Promise<{ show?: string }> }

/** Advances one by one, or who still owes what and since when. */
export default async function AdvancesPage({ searchParams }: Props) {
  const [{ actor, now, organization }, { show }] = await Promise.all([pageCtx(), searchParams])
  const today = dayOf(now, organization.timeZone)
  const isOutstanding = show === 'outstanding'
  return (
    <>
      <PageHead
        title={isOutstanding ? 'Outstanding' : 'Advances'}
        actions={
          <div className="flex flex-wrap gap-2">
            <LinkButton href={isOutstanding ? '/advances' : '/advances?show=outstanding'} variant="quiet">
              {isOutstanding ? 'All advances' : 'Outstanding by age'}
            </LinkButton>
            {isPermitted(actor, 'advance:record') ? <RecordAdvanceButton today={today} /> : null}
          </div>
        }
      />
      {isOutstanding ? (
        <div className="flex flex-col gap-7">
          <Ageing ages={await read(ageing, {})} />
          <OutstandingTable />
        </div>
      ) : (
        <AdvancesTable
          timeZone={organization.timeZone}
          mayDecide={isPermitted(actor, 'advance:decide')}
          mayAddPhoto={isPermitted(actor, 'photo:add')}
        />
      )}
    </>
  )
}
