'use client'

import { useQuery } from '@tanstack/react-query'
import { getJson } from '@/components/ui/fetch-json'
import { Money } from '@/components/ui/money'
import { Progress } from '@/components/ui/progress'
import { Sheet } from '@/components/ui/sheet'
import type { CreditView } from '@/lib/services/payment/view'

const names: Record<CreditView['factors'][number]['name'], string> = {
  deliveries: 'Deliveries',
  repayment: 'Repayment',
  reliability: 'Reliability',
}

/** What may sensibly be advanced, with every reason beside it. Whoever gives the advance decides. */
export function FarmerCredit({ farmerId }: { farmerId: string }) {
  const { data } = useQuery({
    queryKey: ['list', 'farmer-advances', 'credit', farmerId],
    queryFn: ({ signal }) => getJson<CreditView>(`/api/v1/farmers/${farmerId}/credit`, signal),
  })
  if (!data) return null
  return (
    <Sheet title="Next advance" aside="A suggestion; you decide">
      <div className="flex flex-wrap items-start gap-x-12 gap-y-5">
        <div className="max-w-80">
          <p className="text-note text-ink-2">Suggested at most</p>
          <p className="figures text-xl font-semibold">
            <Money paise={data.suggestedPaise} />
          </p>
          <p className="text-note text-ink-2">{data.why}</p>
        </div>
        <dl className="flex min-w-60 flex-1 flex-col gap-3">
          {data.factors.map(({ name, shareBp, points, why }) => (
            <div key={name}>
              <dt className="flex justify-between gap-4">
                {names[name]}
                <span className="figures text-note text-ink-2">
                  {points} of 100, counts {shareBp / 100} %
                </span>
              </dt>
              <dd>
                <Progress label={names[name]} value={points} max={100} tone={points < 40 ? 'wait' : 'ok'} hideLabel />
                <p className="mt-1 text-note text-ink-2">{why}</p>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </Sheet>
  )
}
