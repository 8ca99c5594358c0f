'use client'

import { useState } from 'react'
import { truthOf } from '@/components/field/app/truth-words'
import { useStorage } from '@/components/field/app/use-storage'
import { AttentionList, attentionOf } from '@/components/field/attention/attention-list'
import { MoveAll } from '@/components/field/attention/move-all'
import { ExportWork } from '@/components/field/export-work'
import { OperationRow } from '@/components/field/operation-row'
import { OthersWorkNote } from '@/components/field/others-work-note'
import { Button } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { formatClock } from '@/lib/kernel/time'
import type { StoredOperation } from '@/lib/offline/operation'
import { APP_VERSION, phone } from '@/lib/offline/phone'
import { usePhone } from '@/lib/offline/use-phone'
import { useTitle } from './use-title'

const MOST_SHOWN = 100

/** Behind the truth bar: every entry that is not on the server, what to do about it, and what this phone can promise. */
export function SyncScreen() {
  useTitle('What waits')
  const state = usePhone()
  const [isTrying, setTrying] = useState(false)
  const truth = truthOf(state, Date.now())
  const refused = state.operations.filter((operation) => operation.state === 'refused')
  const waiting = state.operations.filter((operation) => operation.state === 'waiting')
  const attention = attentionOf(state.rest, undefined, new Set(refused.map((operation) => operation.id)))

  async function tryNow() {
    setTrying(true)
    await phone().syncNow()
    setTrying(false)
  }

  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-col gap-3">
        <h1>What waits on this phone</h1>
        <p className="text-lg">{truth.saved}.</p>
        <Button variant="primary" size="large" pending={isTrying} onClick={tryNow}>
          Try now
        </Button>
      </header>
      <OthersWorkNote />
      {refused.length > 0 ? (
        <section aria-labelledby="refused">
          <h2 id="refused" className="mb-2">
            Refused by the server
          </h2>
          <ul className="divide-y divide-line rounded-md border border-line bg-sheet">
            {refused.map((operation) => (
              <OperationRow key={operation.id} operation={operation} isSending={false} />
            ))}
          </ul>
          <div className="mt-3 flex flex-col gap-3">
            {tripsOf(refused).map((tripId) => (
              <MoveAll key={tripId} tripId={tripId} least={2} />
            ))}
          </div>
        </section>
      ) : null}
      <AttentionList items={attention} heading="The office looks at this" />
      <section aria-labelledby="waiting">
        <h2 id="waiting" className="mb-2">
          Waiting, oldest first
        </h2>
        {waiting.length === 0 ? <p className="text-ink-2">Nothing waits. Everything is on the server.</p> : null}
        {waiting.length > 0 ? (
          <ul className="divide-y divide-line rounded-md border border-line bg-sheet">
            {waiting.slice(0, MOST_SHOWN).map((operation) => (
              <OperationRow key={operation.id} operation={operation} isSending={state.sendingIds.has(operation.id)} />
            ))}
          </ul>
        ) : null}
        {waiting.length > MOST_SHOWN ? <p className="text-ink-2">And {waiting.length - MOST_SHOWN} more.</p> : null}
      </section>
      {waiting.length + refused.length > 0 ? <ExportWork /> : null}
      <Promises />
    </div>
  )
}

const tripsOf = (operations: readonly StoredOperation[]): string[] => [
  ...new Set(operations.flatMap(({ about }) => about?.tripId ?? [])),
]

function Promises() {
  const { syncedAt, me } = usePhone()
  const storage = useStorage()
  const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`
  const facts = [
    {
      label: 'Last contact',
      value: syncedAt ? formatClock(new Date(syncedAt), me?.timeZone ?? 'Asia/Kolkata') : 'none yet',
    },
    {
      label: 'Storage used',
      value: storage
        ? `${megabytes(storage.usedBytes)} of ${megabytes(storage.quotaBytes)}`
        : 'not told by this browser',
    },
    {
      label: 'Kept by the browser',
      value: storage?.isPersisted ? 'yes, also when room is short' : 'not promised: install FarmTally on this phone',
    },
    { label: 'Version', value: APP_VERSION },
  ]
  return (
    <section aria-labelledby="phone">
      <h2 id="phone" className="mb-2">
        This phone
      </h2>
      <Facts stacked facts={facts} />
    </section>
  )
}
