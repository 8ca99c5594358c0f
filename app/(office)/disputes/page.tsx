import type { Metadata } from 'next'
import { DisputesTable } from '@/components/delivery/disputes/disputes-table'
import { PageHead } from '@/components/ui/page-head'
import { isPermitted } from '@/lib/access/permissions'
import { pageCtx } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Disputes' }

export default async function DisputesPage() {
  const { actor, organization } = await pageCtx()
  return (
    <>
      <PageHead title="Disputes" note="Lines that a farmer or a manager questions" />
      <DisputesTable timeZone={organization.timeZone} mayAnswer={isPermitted(actor, 'settlement:post')} />
    </>
  )
}
