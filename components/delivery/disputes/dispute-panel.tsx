'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { ErrorNote } from '@/components/ui/error-note'
import { getJson, problemOf } from '@/components/ui/fetch-json'
import { LinkButton } from '@/components/ui/link-button'
import { SidePanel } from '@/components/ui/side-panel'
import { SkeletonLines } from '@/components/ui/skeleton'
import { useUrlParam } from '@/components/ui/use-url-param'
import { formatDay } from '@/lib/kernel/time'
import { needsAmount } from '@/lib/services/delivery/rules/dispute'
import type { DisputeView } from '@/lib/services/delivery/view'
import { AnswerForm } from './answer-form'
import { DisputeNote } from './dispute-note'

/** The dispute named by `?panel=` beside the list: the question, what it is about, the answer. */
export function DisputePanel({ timeZone, mayAnswer }: { timeZone: string; mayAnswer: boolean }) {
  const [disputeId, setDisputeId] = useUrlParam('panel')
  const cache = useQueryClient()
  const { data: dispute, error } = useQuery({
    queryKey: ['dispute', disputeId],
    queryFn: ({ signal }) => getJson<DisputeView>(`/api/v1/disputes/${disputeId}`, signal),
    enabled: disputeId !== null,
  })
  const answered = () => {
    toast('Answered. The farmer sees it on the phone.')
    void cache.invalidateQueries()
  }
  return (
    <SidePanel
      open={disputeId !== null}
      onClose={() => setDisputeId(null)}
      title={dispute ? dispute.farmer.name : 'Dispute'}
      description={
        dispute ? `${dispute.trip.lorry.registrationNumber}, ${formatDay(dispute.trip.scheduledOn)}` : undefined
      }
      actions={dispute ? <Ways dispute={dispute} /> : null}
    >
      {error ? (
        <ErrorNote problem={problemOf(error)} />
      ) : dispute ? (
        <div className="flex flex-col gap-6">
          <DisputeNote dispute={dispute} timeZone={timeZone} />
          {dispute.status === 'open' ? <Waits dispute={dispute} /> : null}
          {dispute.status === 'open' && mayAnswer ? (
            <AnswerForm key={dispute.id} dispute={dispute} onDone={answered} />
          ) : null}
        </div>
      ) : (
        <SkeletonLines count={6} />
      )}
    </SidePanel>
  )
}

function Ways({ dispute }: { dispute: DisputeView }) {
  const isSettled = needsAmount(dispute.deliveryStatus, 'adjusted')
  return (
    <>
      <LinkButton href={`/deliveries?panel=${dispute.deliveryId}`}>See the bags</LinkButton>
      {isSettled ? null : <LinkButton href={`/trips/${dispute.trip.id}/price`}>Open the pricing table</LinkButton>}
    </>
  )
}

function Waits({ dispute }: { dispute: DisputeView }) {
  const isSettled = needsAmount(dispute.deliveryStatus, 'adjusted')
  return (
    <p className="text-ink-2">
      {isSettled
        ? 'The settlement is not paid before your answer. If the slip was wrong, say by how much.'
        : 'This delivery is not settled before your answer. If something is wrong, correct price or deduction in the pricing table first.'}
    </p>
  )
}
