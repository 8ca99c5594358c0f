'use client'

import { Button } from '@/components/ui/button'
import type { StoredOperation } from '@/lib/offline/operation'
import { phone } from '@/lib/offline/phone'
import { DealWith } from './deal-with'
import { parkedOperation } from './parked'
import { adviceFor, refusalInWords } from './refusal-advice'

/** Why the server refused an entry, what to do about it, and the ways to do it. */
export function RefusedWork({ operation }: { operation: StoredOperation }) {
  const { refusal } = operation
  if (!refusal) return null
  const isOver = refusal.code === 'attention.discarded'
  const work = isOver ? null : parkedOperation(operation)
  const again = (
    <Button className="min-h-12" onClick={() => phone().resolve([operation.id], 'waiting')}>
      Send again
    </Button>
  )
  return (
    <div className="mt-1 flex flex-col gap-1">
      <p className="text-loss">{refusalInWords(refusal)}</p>
      {work?.isFollower ? null : <p>{adviceFor(refusal.code)}</p>}
      {work ? (
        <DealWith work={work}>{work.isFollower ? null : again}</DealWith>
      ) : (
        <p className="mt-2 flex flex-wrap gap-2">
          {isOver ? null : again}
          <Button className="min-h-12" onClick={() => phone().resolve([operation.id], 'kept')}>
            I have seen it
          </Button>
        </p>
      )}
    </div>
  )
}
