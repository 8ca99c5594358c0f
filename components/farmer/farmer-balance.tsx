'use client'

import { useQuery } from '@tanstack/react-query'
import { getJson } from '@/components/ui/fetch-json'
import { Figure, Figures } from '@/components/ui/figure'
import { Money } from '@/components/ui/money'
import { Skeleton } from '@/components/ui/skeleton'
import type { LedgerView } from '@/lib/services/payment/view'

/** The two sums that matter: what we owe the farmer, and what is still out as advances. */
export function FarmerBalance({ farmerId }: { farmerId: string }) {
  const { data, isError } = useQuery({
    queryKey: ['ledger-balance', farmerId],
    queryFn: ({ signal }) => getJson<LedgerView>(`/api/v1/farmers/${farmerId}/ledger?limit=1`, signal),
  })
  if (isError) return null
  return (
    <div className="overflow-hidden rounded-md border border-line bg-sheet">
      <Figures>
        <Figure
          label="We owe"
          value={data ? <Money paise={data.balancePaise} /> : <Skeleton className="h-6 w-28" />}
          note="Settled and not yet paid"
        />
        <Figure
          label="Advances out"
          value={data ? <Money paise={data.advanceBalancePaise} /> : <Skeleton className="h-6 w-28" />}
          note="Not yet recovered"
        />
      </Figures>
    </div>
  )
}
