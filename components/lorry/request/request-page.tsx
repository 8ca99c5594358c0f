'use client'

import { useRouter } from 'next/navigation'
import { Sheet } from '@/components/ui/sheet'
import type { RequestView } from '@/lib/services/lorry/view'
import { RequestDetails } from './request-details'

/** A request on its own page, as a notification links to it. */
export function RequestPage({ request, mayDecide }: { request: RequestView; mayDecide: boolean }) {
  const router = useRouter()
  return (
    <Sheet className="max-w-xl">
      <RequestDetails request={request} mayDecide={mayDecide} onChanged={() => router.refresh()} />
    </Sheet>
  )
}
