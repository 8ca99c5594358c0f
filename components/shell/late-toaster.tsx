'use client'

import { lazy, Suspense, useEffect, useState } from 'react'

const Toaster = lazy(() => import('../ui/toaster').then((loaded) => ({ default: loaded.Toaster })))

/** The toaster, loaded after the page: no screen waits for it. */
export function LateToaster() {
  const [isShown, setShown] = useState(false)
  // The field says everything on its own screens; its first load is counted.
  useEffect(() => setShown(!location.pathname.startsWith('/field')), [])
  return isShown ? (
    <Suspense>
      <Toaster />
    </Suspense>
  ) : null
}
