'use client'

import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { getJson } from '@/components/ui/fetch-json'
import { Figure, Figures } from '@/components/ui/figure'
import { Money } from '@/components/ui/money'
import { formatRupees } from '@/lib/kernel/money'
import type { FarmerMeter as Meter } from '@/lib/services/payment/view'

type Given = z.infer<typeof Meter>

const taxWords: Record<Given['state'], (threshold: string) => string> = {
  off: () => '',
  below: (threshold) => `Threshold of the purchase tax: ${threshold}`,
  near: (threshold) => `Near the threshold of the purchase tax, ${threshold}. Ask your accountant.`,
  above: (threshold) => `Above the threshold of the purchase tax, ${threshold}. Ask your accountant.`,
}

/** What the law looks at: purchases of the financial year, and cash of today. Shown where the organization set a threshold. */
export function FarmerMeter({ farmerId }: { farmerId: string }) {
  const { data } = useQuery({
    queryKey: ['farmer-meter', farmerId],
    queryFn: ({ signal }) => getJson<Given>(`/api/v1/farmers/${farmerId}/meter`, signal),
  })
  if (!data || (data.thresholdPaise === null && data.cashTodayPaise === 0)) return null
  return (
    <div className="mt-3 overflow-hidden rounded-md border border-line bg-sheet">
      <Figures>
        <Figure
          label={`Bought in ${data.year}`}
          value={<Money paise={data.purchasedPaise} />}
          note={data.thresholdPaise === null ? '' : taxWords[data.state](formatRupees(data.thresholdPaise))}
        />
        <Figure
          label="Cash today"
          value={<Money paise={data.cashTodayPaise} />}
          note={`Below ${formatRupees(data.cashDayLimitPaise)} a day`}
        />
      </Figures>
    </div>
  )
}
