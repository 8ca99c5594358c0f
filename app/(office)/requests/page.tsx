import type { Metadata } from 'next'
import { RequestsTable } from '@/components/lorry/request/requests-table'
import { PageHead } from '@/components/ui/page-head'
import { isPermitted } from '@/lib/access/permissions'
import { pageCtx } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Requests' }

export default async function RequestsPage() {
  const { actor } = await pageCtx()
  return (
    <>
      <PageHead title="Lorry requests" />
      <RequestsTable mayDecide={isPermitted(actor, 'request:decide')} />
    </>
  )
}
