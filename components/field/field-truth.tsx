'use client'

import { useCallback, useSyncExternalStore } from 'react'
import { fieldOutbox } from '../delivery/weighing/field-outbox'
import type { OutboxState } from '../delivery/weighing/outbox'
import { WeighTruth } from '../delivery/weighing/weigh-truth'

const nothing: OutboxState = { queue: [], refused: [], command: null, syncedAt: null, trouble: null }

/** The truth bar of every field page: what was weighed and is not on the server yet keeps being sent from here too. */
export function FieldTruth() {
  const subscribe = useCallback((notify: () => void) => fieldOutbox().subscribe(notify), [])
  const { queue, refused, syncedAt, trouble } = useSyncExternalStore(
    subscribe,
    () => fieldOutbox().state(),
    () => nothing,
  )
  return <WeighTruth bags={{ waitingCount: queue.length, refused, syncedAt, trouble }} />
}
