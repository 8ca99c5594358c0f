import { FieldLink } from '@/components/shell/field-link'
import { Tag, type TagTone } from '@/components/ui/tag'
import { formatDay } from '@/lib/kernel/time'
import { formatKg } from '@/lib/kernel/weight'
import type { RequestView } from '@/lib/services/lorry/view'
import { AnswerQuestion } from './answer-question'
import { CancelRequest } from './cancel-request'

const states: Record<RequestView['status'], { tone: TagTone; text: string }> = {
  pending: { tone: 'wait', text: 'Waits for the office' },
  info_requested: { tone: 'bad', text: 'The office asks' },
  approved: { tone: 'ok', text: 'Lorry given' },
  completed: { tone: 'ok', text: 'Completed' },
  rejected: { tone: 'bad', text: 'Rejected' },
  cancelled: { tone: 'plain', text: 'Cancelled' },
}
const mayCancel = new Set<RequestView['status']>(['pending', 'info_requested', 'approved'])

/** One request of mine: what I asked, what the office says, and what I can do now. */
export function RequestCard({ request }: { request: RequestView }) {
  const { tone, text } = states[request.status]
  return (
    <article className="rounded-md border border-line bg-sheet p-4">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <h3 className="text-lg">
          {formatDay(request.requiredOn)}, {request.location}
        </h3>
        <Tag tone={tone}>{text}</Tag>
      </div>
      <p className="figures text-ink-2">
        {request.estimatedFarmers} {request.estimatedFarmers === 1 ? 'farmer' : 'farmers'} ·{' '}
        {formatKg(request.estimatedWeightGrams)} kg · {request.priority} priority
      </p>
      <p className="mt-1">{request.purpose}</p>
      {request.decisionReason ? (
        <p className="mt-2 rounded-md bg-loss-soft px-3 py-2">
          <span className="font-medium text-loss">Reason:</span> {request.decisionReason}
        </p>
      ) : null}
      {request.status === 'info_requested' ? (
        <AnswerQuestion requestId={request.id} question={request.question ?? ''} />
      ) : null}
      {request.status !== 'info_requested' && request.answer ? (
        <p className="mt-2 text-ink-2">
          {request.question} — {request.answer}
        </p>
      ) : null}
      {request.instructions ? <p className="mt-2">{request.instructions}</p> : null}
      <div className="mt-2 flex flex-wrap items-center gap-3">
        {request.tripId && request.status === 'approved' ? (
          <FieldLink className="link flex min-h-12 items-center font-medium" href={`/field/trips/${request.tripId}`}>
            Open the trip
          </FieldLink>
        ) : null}
        {mayCancel.has(request.status) ? <CancelRequest requestId={request.id} /> : null}
      </div>
    </article>
  )
}
