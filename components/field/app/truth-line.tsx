'use client'

import { lazy, Suspense } from 'react'
import { TruthBar } from '@/components/shell/truth-bar'
import { usePhone } from '@/lib/offline/use-phone'
import { truthOf } from './truth-words'

const LoudTruth = lazy(() => import('./loud-truth').then((all) => ({ default: all.LoudTruth })))

/** The truth, always in sight; a tap opens what is behind it. */
export function TruthLine() {
  const phone = usePhone()
  const { saved, synced, tone, isLate } = truthOf(phone, Date.now())
  return (
    <TruthBar {...{ saved, synced, tone }}>
      <Suspense>
        <LoudTruth isLate={isLate} trouble={phone.trouble} />
      </Suspense>
    </TruthBar>
  )
}
