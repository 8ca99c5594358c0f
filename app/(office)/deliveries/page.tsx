import type { Metadata } from 'next'
import { DeliveriesTable } from '@/components/delivery/deliveries-table'
import { PageHead } from '@/components/ui/page-head'
import { isPermitted } from '@/lib/access/permissions'
import { pageCtx } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Deliveries' }

export default async function DeliveriesPage() {
  const { actor, organization } = await pageCtx()
  return (
    <>
      <PageHead title="Deliveries" note="One farmer’s bags on one trip" />
      <DeliveriesTable
        timeZone={organization.timeZone}
        mayQuestion={isPermitted(actor, 'delivery:dispute')}
        mayAddPhoto={isPermitted(actor, 'photo:add')}
      />
    </>
  )
}
