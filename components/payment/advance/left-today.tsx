'use client'

import { useQuery } from '@tanstack/react-query'
import { Facts } from '@/components/ui/facts'
import { getJson } from '@/components/ui/fetch-json'
import { formatRupees } from '@/lib/kernel/money'
import { type AdvanceVerdict, advanceVerdict } from '@/lib/services/payment/rules/advance-verdict'
import type { AdvanceMethod } from '@/lib/services/payment/rules/methods'
import type { AdvanceLimitsLeft } from '@/lib/services/payment/view'

const looks: Record<AdvanceVerdict['outcome'], string> = {
  open: 'text-ink-2',
  'at-once': 'text-crop',
  told: 'text-wait',
  approval: 'text-wait',
  refused: 'text-loss',
}

type Props = { farmerId: string; on: string; amountPaise: number | null; method: AdvanceMethod }

/** What is left for this farmer, today and this month, and what the typed amount would come to. */
export function LeftToday({ farmerId, on, amountPaise, method }: Props) {
  const { data: left } = useQuery({
    queryKey: ['advance-limits-left', farmerId, on],
    queryFn: ({ signal }) =>
      getJson<AdvanceLimitsLeft>(`/api/v1/advances/limits-left?farmerId=${farmerId}&on=${on}`, signal),
    staleTime: 0,
  })
  if (!left) return null
  const { outcome, text } = advanceVerdict(left, amountPaise, method)
  const givenPaise = outcome === 'open' || outcome === 'refused' ? 0 : (amountPaise ?? 0)
  return (
    <section aria-label="What is left" className="flex flex-col gap-2 rounded-md border border-line bg-sheet px-4 py-3">
      <p role="status" className={`font-medium ${looks[outcome]}`}>
        {text}
      </p>
      {givenPaise > 0 ? <p className="text-note text-ink-2">After it there is left:</p> : null}
      <Facts
        stacked
        facts={left.limits.map((limit) => ({
          label: limit.words,
          value: `${formatRupees(limit.leftPaise - givenPaise)} left of ${formatRupees(limit.limitPaise)}`,
        }))}
      />
      {left.leftCount === null ? null : (
        <p className="text-note text-ink-2">
          {left.leftCount} {left.leftCount === 1 ? 'advance' : 'advances'} left today
        </p>
      )}
    </section>
  )
}
