'use client'

import { useQuery } from '@tanstack/react-query'
import { getJson } from '@/components/ui/fetch-json'
import { SkeletonLines } from '@/components/ui/skeleton'
import { formatPaise } from '@/lib/kernel/money'
import { dayOf, formatClock, formatDay } from '@/lib/kernel/time'
import { formatKg, formatPercent } from '@/lib/kernel/weight'

type Step = { version: number; name: string; at: string; actorName: string; payload: Record<string, unknown> }

const kilos = (value: unknown): string => `${formatKg(Number(value))} kg`
const because = (reason: unknown): string => (reason ? `: ${reason}` : '')

/** One sentence for each kind of fact. */
const words: Record<string, (payload: Step['payload']) => string> = {
  'delivery.opened': () => 'Opened',
  'delivery.bags-recorded': ({ bags }) => {
    const count = Array.isArray(bags) ? bags.length : 0
    return count === 1 ? 'One bag weighed' : `${count} bags weighed`
  },
  'delivery.bag-corrected': ({ number, fromGrams, toGrams, reason }) =>
    `Bag ${number} corrected from ${kilos(fromGrams)} to ${kilos(toGrams)}${because(reason)}`,
  'delivery.bag-struck': ({ number, weightGrams, reason }) =>
    `Bag ${number} (${kilos(weightGrams)}) struck${because(reason)}`,
  'delivery.moisture-set': ({ moistureBp }) => `Moisture ${formatPercent(Number(moistureBp))} %`,
  'delivery.slip-confirmed': ({ how, bagCount, grossWeightGrams }) =>
    `The farmer confirmed ${bagCount} bags, ${kilos(grossWeightGrams)}, by ${how}`,
  'delivery.clashed': () => 'Two phones gave the same bag number; both bags are kept',
  'delivery.also-opened': () => 'A second phone opened the same delivery; both are one now',
  'delivery.priced': ({ pricePaisePerKg, qualityDeductionGrams, qualityReason }) =>
    `Priced at ₹${formatPaise(Number(pricePaisePerKg))} a kg${
      Number(qualityDeductionGrams) > 0 ? `, quality ${kilos(qualityDeductionGrams)}${because(qualityReason)}` : ''
    }`,
  'delivery.settled': () => 'Settled',
  'delivery.unsettled': () => 'Settlement reversed',
  'delivery.paid': () => 'Paid',
  'delivery.unpaid': () => 'Payment taken back',
}

/** What happened to a delivery, newest first. Bags weighed one after the other are one line. */
export function DeliveryTrail({ deliveryId, timeZone }: { deliveryId: string; timeZone: string }) {
  const { data } = useQuery({
    queryKey: ['delivery-trail', deliveryId],
    queryFn: ({ signal }) => getJson<{ data: Step[] }>(`/api/v1/deliveries/${deliveryId}/trail`, signal),
  })
  return (
    <section aria-label="What happened">
      <h3 className="mb-2">What happened</h3>
      {data ? (
        <ol className="border-l border-line-strong pl-4">
          {gathered(data.data).map((step) => (
            <li key={step.version} className="relative pb-3 last:pb-0">
              <span aria-hidden className="absolute top-2 -left-[19px] size-1.5 rounded-full bg-ink-3" />
              {words[step.name]?.(step.payload) ?? step.name}
              <span className="block text-sm text-ink-2">
                {formatDay(dayOf(new Date(step.at), timeZone))}, {formatClock(new Date(step.at), timeZone)} ·{' '}
                {step.actorName}
              </span>
            </li>
          ))}
        </ol>
      ) : (
        <SkeletonLines />
      )}
    </section>
  )
}

const bagsOf = (step: Step): unknown[] => (Array.isArray(step.payload.bags) ? step.payload.bags : [])

function gathered(steps: Step[]): Step[] {
  const lines: Step[] = []
  for (const step of steps) {
    const before = lines.at(-1)
    const goesOn = step.name === 'delivery.bags-recorded' && before?.name === step.name
    if (before && goesOn && before.actorName === step.actorName)
      lines[lines.length - 1] = { ...step, payload: { bags: [...bagsOf(before), ...bagsOf(step)] } }
    else lines.push(step)
  }
  return lines.reverse()
}
