'use client'

import { useEffect, useState } from 'react'
import { type OthersWork, othersWork } from '@/lib/offline/others-work'
import { usePhone } from '@/lib/offline/use-phone'

/** Work of another person that waits on this phone: kept for its author, never shown and never sent by anybody else. */
export function OthersWorkNote() {
  const { me } = usePhone()
  const [others, setOthers] = useState<OthersWork[]>([])
  useEffect(() => {
    if (me) othersWork(me).then(setOthers, () => undefined)
  }, [me])
  return others.map(({ name, waitingCount }) => (
    <p key={name} role="alert" className="rounded-md bg-wait-soft px-4 py-3">
      {waitingCount} {waitingCount === 1 ? 'entry' : 'entries'} of {name} {waitingCount === 1 ? 'waits' : 'wait'} on
      this phone. Only {name} can see and send {waitingCount === 1 ? 'it' : 'them'}: by signing in here.
    </p>
  ))
}
