'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import { usePhone } from '@/lib/offline/use-phone'
import { keepInstalled } from './install'
import { NewBuild } from './new-build'

const FollowOffice = lazy(() => import('./follow-office').then((all) => ({ default: all.FollowOffice })))
const LATER_MS = 3_000

/** `isQuiet`: a screen that must not be disturbed, as while bags are weighed. */
export function LateParts({ isQuiet }: { isQuiet: boolean }) {
  const { operations } = usePhone()
  const [isLater, setLater] = useState(false)
  useEffect(() => {
    keepInstalled()
    const timer = setTimeout(() => setLater(true), LATER_MS)
    return () => clearTimeout(timer)
  }, [])
  const waitingCount = operations.filter((operation) => operation.state === 'waiting').length
  return (
    <>
      {isQuiet ? null : <NewBuild waitingCount={waitingCount} />}
      {isLater ? (
        <Suspense>
          <FollowOffice />
        </Suspense>
      ) : null}
    </>
  )
}
