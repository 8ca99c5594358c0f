'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import type { Decision } from '@/lib/offline/decisions'
import { usePhone } from '@/lib/offline/use-phone'
import { correctableFields } from '@/lib/services/delivery/rules/attention-correction'
import { CorrectWork } from './correct-work'
import { decide } from './decide'
import { MoveWork } from './move-work'
import { decided, decisionAbout, isMovable, mayDiscard, type Parked } from './parked'

type Way = 'correct' | 'move'

/** What I can do about own work that is not on the books; what I decided goes to the server with the next contact. */
export function DealWith({ work, children }: { work: Parked; children?: ReactNode }) {
  const { rest } = usePhone()
  const [way, setWay] = useState<Way | null>(null)
  const decision = decisionAbout(rest?.decisions, work)
  if (decision && decision.refusal === undefined) return <Decided decision={decision} />
  const toggle = (to: Way) => setWay(way === to ? null : to)
  const choices: [Way, string, boolean][] = [
    ['correct', 'Correct it', !work.isFollower && correctableFields(work.operation, work.input).length > 0],
    ['move', 'Another trip', isMovable(work)],
  ]
  return (
    <div className="mt-2 flex flex-col gap-3">
      {decision ? <p className="font-medium text-loss">Still not accepted: {decision.refusal}</p> : null}
      <p className="flex flex-wrap gap-2">
        {choices.map(([to, words, isPossible]) =>
          isPossible ? (
            <Button key={to} className="min-h-12" aria-expanded={way === to} onClick={() => toggle(to)}>
              {words}
            </Button>
          ) : null,
        )}
        {children}
        {mayDiscard(work) ? <Discard work={work} /> : null}
      </p>
      {mayDiscard(work) ? null : (
        <p className="text-ink-2">
          The cash was handed over, so this entry stays until it is booked. Correct it, or call the office.
        </p>
      )}
      {way === 'correct' ? <CorrectWork key={decision?.at} work={work} /> : null}
      {way === 'move' ? <MoveWork works={[work]} /> : null}
    </div>
  )
}

function Discard({ work }: { work: Parked }) {
  return (
    <Confirm
      danger
      trigger={
        <Button variant="danger" className="min-h-12">
          Discard…
        </Button>
      }
      title="Discard this entry?"
      body="Only what is a mistake. It does not go on the books; the office keeps what came, with your reason."
      action="Discard it"
      reason={{ label: 'Why', minLength: 3 }}
      onConfirm={({ reason }) => decide([decided(work, { how: 'discard', reason })])}
    />
  )
}

function Decided({ decision: { how, tripId, reason } }: { decision: Decision }) {
  const { view } = usePhone()
  const what =
    how === 'discard'
      ? `Taken out: ${reason}`
      : tripId
        ? `Put on the trip to ${view.trips.get(tripId)?.location ?? 'another place'}`
        : 'Corrected'
  return (
    <p className="mt-2 font-medium">
      {what}. <span className="text-wait">Saved on this phone; it goes to the server with the next contact.</span>
    </p>
  )
}
