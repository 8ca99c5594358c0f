import type { Metadata } from 'next'
import { RequestCard } from '@/components/field/request-card'
import { RequestForm } from '@/components/field/request-form'
import { EmptyState } from '@/components/ui/empty-state'
import { pageCtx, read } from '@/lib/doors/page'
import { dayOf } from '@/lib/kernel/time'
import { listRequests } from '@/lib/services/lorry/queries/requests'

export const metadata: Metadata = { title: 'Request a lorry' }

export default async function RequestPage() {
  const { organization, now } = await pageCtx()
  const { data: requests } = await read(listRequests, { limit: 30 })
  return (
    <div className="flex flex-col gap-6">
      <section aria-labelledby="ask">
        <h1 id="ask" className="mb-4">
          Request a lorry
        </h1>
        <RequestForm key={requests[0]?.id} today={dayOf(now, organization.timeZone)} />
      </section>
      <section aria-labelledby="mine" className="flex flex-col gap-3">
        <h2 id="mine">My requests</h2>
        {requests.map((request) => (
          <RequestCard key={request.id} request={request} />
        ))}
        {requests.length === 0 ? (
          <EmptyState title="Nothing asked yet">
            Say when and where; the office answers here, and the trip appears under My trips.
          </EmptyState>
        ) : null}
      </section>
    </div>
  )
}
