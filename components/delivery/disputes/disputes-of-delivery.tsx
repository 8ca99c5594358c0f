'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getJson } from '@/components/ui/fetch-json'
import { LinkButton } from '@/components/ui/link-button'
import { questionRefusal } from '@/lib/services/delivery/rules/dispute'
import type { DeliveryView, DisputeView } from '@/lib/services/delivery/view'
import { DisputeNote } from './dispute-note'
import { QuestionLine } from './question-line'

type Props = { delivery: DeliveryView; timeZone: string; mayQuestion: boolean }

/** What was questioned of a delivery, and the way to question or to answer. */
export function DisputesOfDelivery({ delivery, timeZone, mayQuestion }: Props) {
  const cache = useQueryClient()
  const { data } = useQuery({
    queryKey: ['list', 'disputes', delivery.id],
    queryFn: ({ signal }) => getJson<{ data: DisputeView[] }>(`/api/v1/disputes?deliveryId=${delivery.id}`, signal),
  })
  const disputes = data?.data ?? []
  const mayAsk = mayQuestion && delivery.openDisputeId === null && questionRefusal(delivery.status) === null
  if (disputes.length === 0 && !mayAsk) return null
  return (
    <section aria-label="Disputes" className="flex flex-col items-start gap-3">
      <h3>Disputes</h3>
      {disputes.map((dispute) => (
        <div key={dispute.id} className="flex w-full flex-col items-start gap-2">
          <DisputeNote dispute={dispute} timeZone={timeZone} />
          {dispute.status === 'open' ? (
            <LinkButton href={`/disputes?status=open&panel=${dispute.id}`}>Open the dispute</LinkButton>
          ) : null}
        </div>
      ))}
      {mayAsk ? <QuestionLine deliveryId={delivery.id} onDone={() => void cache.invalidateQueries()} /> : null}
    </section>
  )
}
