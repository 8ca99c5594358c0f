'use client'

import { lazy, Suspense, useEffect, useState } from 'react'

const LateParts = lazy(() => import('./late-parts').then((all) => ({ default: all.LateParts })))

/** What no first screen waits for: keeping the app installed, newer builds, the live line to the office. */
export function Late({ isQuiet = false }: { isQuiet?: boolean }) {
  const [isLate, setLate] = useState(false)
  useEffect(() => setLate(true), [])
  return isLate ? (
    <Suspense>
      <LateParts isQuiet={isQuiet} />
    </Suspense>
  ) : null
}
