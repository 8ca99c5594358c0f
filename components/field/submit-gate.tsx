'use client'

import { Check, CircleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { ErrorNote } from '@/components/ui/error-note'
import { usePhone } from '@/lib/offline/use-phone'
import { type GateDelivery, submitChecklist } from '@/lib/services/delivery/rules/submit-gate'
import { useRecord } from './use-record'

type SubmitGateProps = {
  tripId: string
  place: string
  deliveries: readonly GateDelivery[]
  capacityGrams: number
  isOverloadAllowed: boolean
}

/** The gate before the office: what is done, what is missing, what has to be read. All or nothing. */
export function SubmitGate({ tripId, place, deliveries, capacityGrams, isOverloadAllowed }: SubmitGateProps) {
  const isAllSent = usePhone().operations.every((operation) => operation.state !== 'waiting')
  const [isRead, setRead] = useState(false)
  const submit = useRecord('trip.submit')
  const { items, blockers, warnings, isReady } = submitChecklist({ deliveries, capacityGrams, isOverloadAllowed })
  const completeCount = items.filter((item) => item.missing.length === 0).length

  return (
    <section aria-labelledby="gate" className="rounded-md border border-line bg-sheet px-4 py-3">
      <h2 id="gate">Before you submit</h2>
      <ul className="mt-2 flex flex-col gap-1.5">
        <Line isDone={items.length > 0 && completeCount === items.length}>
          {completeCount} of {items.length} {items.length === 1 ? 'farmer' : 'farmers'} with bags and moisture
        </Line>
        {blockers.map((blocker) => (
          <Line key={blocker.message} isDone={false}>
            {blocker.message}
          </Line>
        ))}
        {blockers.some((blocker) => blocker.slug === 'trip.overloaded') ? null : (
          <Line isDone>The lorry is within what it may carry</Line>
        )}
        {isAllSent ? <Line isDone>Everything is on the server</Line> : null}
      </ul>
      {isAllSent ? null : (
        <p className="mt-2 text-ink-2">
          You can submit now. The office gets the trip as soon as the phone has a network, after everything before it.
        </p>
      )}
      {warnings.length > 0 ? (
        <div className="mt-3 rounded-md bg-wait-soft px-3 py-2">
          {warnings.map((warning) => (
            <p key={warning.message} className="text-wait">
              {warning.message}
            </p>
          ))}
          <Checkbox
            label="I have looked at this and it is right"
            checked={isRead}
            onChange={(event) => setRead(event.target.checked)}
            className="min-h-12 items-center"
          />
        </div>
      ) : null}
      {submit.problem ? (
        <div className="mt-3">
          <ErrorNote problem={submit.problem} />
        </div>
      ) : null}
      <Button
        variant="primary"
        size="large"
        className="mt-3 w-full"
        disabled={!isReady || (warnings.length > 0 && !isRead)}
        pending={submit.pending}
        onClick={() => submit.run({ tripId, ...(warnings.length > 0 && { acknowledgeWarnings: true }) }, { place })}
      >
        Submit to the office
      </Button>
      {isReady ? null : <p className="mt-1.5 text-ink-2">It opens when every line above has its tick.</p>}
    </section>
  )
}

function Line({ isDone, children }: { isDone: boolean; children: ReactNode }) {
  const Sign = isDone ? Check : CircleAlert
  return (
    <li className={isDone ? 'flex gap-2' : 'flex gap-2 font-medium text-loss'}>
      <Sign aria-hidden className={isDone ? 'mt-0.5 size-5 shrink-0 text-crop' : 'mt-0.5 size-5 shrink-0'} />
      <span>
        <span className="sr-only">{isDone ? 'Done: ' : 'Missing: '}</span>
        {children}
      </span>
    </li>
  )
}
