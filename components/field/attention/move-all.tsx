'use client'

import { usePhone } from '@/lib/offline/use-phone'
import { MoveWork } from './move-work'
import { decisionAbout, isMovable, parkedOperation } from './parked'

/** Everything refused of one trip that can go on another, moved in one step; what belongs to it follows by itself. */
export function MoveAll({ tripId }: { tripId: string }) {
  const { operations, rest } = usePhone()
  const works = operations.flatMap((operation) => {
    const work = operation.state === 'refused' ? parkedOperation(operation) : null
    const isHere = work?.tripId === tripId && isMovable(work)
    return work && isHere && !decisionAbout(rest?.decisions, work) ? [work] : []
  })
  if (works.length === 0) return null
  return (
    <section aria-labelledby="move" className="w-full rounded-md border border-line bg-sheet px-4 py-3">
      <h2 id="move" className="mb-2">
        Put it on another trip of yours
      </h2>
      <MoveWork works={works} />
    </section>
  )
}
