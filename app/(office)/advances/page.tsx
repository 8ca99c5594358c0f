import type { Metadata } from 'next'
import { AdvancesTable } from '@/components/payment/advance/advances-table'
import { RecordAdvanceButton } from '@/components/payment/advance/record-advance-button'
import { PageHead } from '@/components/ui/page-head'
import { isPermitted } from '@/lib/access/permissions'
import { pageCtx } from '@/lib/doors/page'
import { dayOf } from '@/lib/kernel/time'

export const metadata: Metadata = { title: 'Advances' }

export default async function AdvancesPage() {
  const { actor, now, organization } = await pageCtx()
  const today = dayOf(now, organization.timeZone)
  return (
    <>
      <PageHead
        title="Advances"
        actions={isPermitted(actor, 'advance:record') ? <RecordAdvanceButton today={today} /> : undefined}
      />
      <AdvancesTable mayDecide={isPermitted(actor, 'advance:decide')} />
    </>
  )
}
