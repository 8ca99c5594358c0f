'use client'

import { Facts } from '@/components/ui/facts'
import { LinkButton } from '@/components/ui/link-button'
import { formatKg } from '@/lib/kernel/weight'
import type { RequestView } from '@/lib/services/lorry/view'
import { DecideRequest } from './decide-request'
import { PriorityTag, RequestTag } from './request-tags'

type Props = { request: RequestView; mayDecide: boolean; onChanged: (request: RequestView) => void }

/** One request: what is asked for, what was said about it, and what the office can answer. */
export function RequestDetails({ request, mayDecide, onChanged }: Props) {
  return (
    <div className="flex flex-col gap-5">
      <Facts
        stacked
        facts={[
          { label: 'Status', value: <RequestTag status={request.status} /> },
          { label: 'Priority', value: <PriorityTag priority={request.priority} /> },
          { label: 'Farmers expected', value: request.estimatedFarmers },
          { label: 'Weight expected', value: `${formatKg(request.estimatedWeightGrams)} kg` },
        ]}
      />
      <Said label="What for" words={request.purpose} />
      <Said label="The office asked" words={request.question} />
      <Said label={`${request.fieldManager.name} answered`} words={request.answer} />
      <Said label={request.status === 'rejected' ? 'Why not' : 'Reason'} words={request.decisionReason} />
      <Said label="Instructions" words={request.instructions} />
      {request.tripId ? (
        <LinkButton href={`/trips/${request.tripId}`} className="self-start">
          Go to the trip
        </LinkButton>
      ) : null}
      {mayDecide ? <DecideRequest request={request} onChanged={onChanged} /> : null}
    </div>
  )
}

function Said({ label, words }: { label: string; words: string | null }) {
  if (!words) return null
  return (
    <div>
      <p className="text-sm text-ink-2">{label}</p>
      <p className="whitespace-pre-line">{words}</p>
    </div>
  )
}
