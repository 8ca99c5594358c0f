'use client'

import { useState } from 'react'
import { RequestCard } from '@/components/field/request-card'
import { RequestForm } from '@/components/field/request-form'
import { EmptyState } from '@/components/ui/empty-state'
import { dayOf } from '@/lib/kernel/time'
import { usePhone } from '@/lib/offline/use-phone'
import { useTitle } from './use-title'

/** Asks for a lorry, and shows what became of what was asked. */
export function RequestScreen() {
  useTitle('Request a lorry')
  const { view, me } = usePhone()
  const [sentCount, setSentCount] = useState(0)
  const requests = [...view.requests.values()].sort((a, b) => b.createdAt.localeCompare(a.createdAt)).slice(0, 30)
  return (
    <div className="flex flex-col gap-6">
      <section aria-labelledby="ask">
        <h1 id="ask" className="mb-4">
          Request a lorry
        </h1>
        <RequestForm
          key={sentCount}
          today={dayOf(new Date(), me?.timeZone ?? 'Asia/Kolkata')}
          onSent={() => setSentCount((count) => count + 1)}
        />
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
