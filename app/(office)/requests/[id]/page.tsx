import type { Metadata } from 'next'
import { RequestPage } from '@/components/lorry/request/request-page'
import { PageHead } from '@/components/ui/page-head'
import { isPermitted } from '@/lib/access/permissions'
import { pageCtx, read } from '@/lib/doors/page'
import { formatDay } from '@/lib/kernel/time'
import { getRequest } from '@/lib/services/lorry/queries/requests'

export const metadata: Metadata = { title: 'Lorry request' }
type Props = { params: Promise<{ id: string }> }

export default async function OneRequestPage({ params }: Props) {
  const { id } = await params
  const [{ actor }, request] = await Promise.all([pageCtx(), read(getRequest, { requestId: id })])
  return (
    <>
      <PageHead
        crumbs={[{ label: 'Requests', href: '/requests' }]}
        title={`${request.location}, ${formatDay(request.requiredOn)}`}
        note={`Asked by ${request.fieldManager.name}`}
      />
      <RequestPage request={request} mayDecide={isPermitted(actor, 'request:decide')} />
    </>
  )
}
