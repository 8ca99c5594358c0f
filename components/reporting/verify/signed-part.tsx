'use client'

import { useEffect, useState } from 'react'
import { checkSquare, type SquareVerdict } from './check-square'
import { keepPageForOffline } from './keep-page'
import { SquareNote } from './square-note'

/** Checks what stands behind the `#` of the scanned address, here on the device. */
export function SignedPart() {
  const [verdict, setVerdict] = useState<SquareVerdict>({ verdict: 'none' })
  useEffect(() => {
    const check = () => void checkSquare(window.location.hash).then(setVerdict)
    check()
    keepPageForOffline()
    window.addEventListener('hashchange', check)
    return () => window.removeEventListener('hashchange', check)
  }, [])
  return <SquareNote verdict={verdict} />
}
