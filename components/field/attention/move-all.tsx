'use client'

import { useId } from 'react'
import { usePhone } from '@/lib/offline/use-phone'
import { MoveWork } from './move-work'
import { decisionAbout, isMovable, parkedOperation } from './parked'

/**
 * Everything refused of one trip that can go on another, moved in one step; what belongs to it follows by itself.
 * Shown from `least` entries on.
 */
export function MoveAll({ tripId, least = 1 }: { tripId: string; least?: number }) {
  const { operations, rest } = usePhone()
  const headingId = useId()
  const found = operations.flatMap((operation) => {
    const work = operation.state === 'refused' ? parkedOperation(operation) : null
    const isHere = work?.tripId === tripId && isMovable(work)
    return work && isHere && !decisionAbout(rest?.decisions, work) ? [{ work, place: operation.about?.place }] : []
  })
  if (found.length < least) return null
  const place = found.find((one) => one.place)?.place
  return (
    <section aria-labelledby={headingId} className="w-full rounded-md border border-line bg-sheet px-4 py-3">
      <h2 id={headingId} className="mb-2">
        {least > 1 && place ? `${place}: put all of it on another trip` : 'Put it on another trip of yours'}
      </h2>
      <MoveWork works={found.map(({ work }) => work)} />
    </section>
  )
}
