'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef } from 'react'

/** Long enough for the summaries that follow from an event to be written, and for a burst of bags to count once. */
const QUIET_MS = 900
const LONGEST_MS = 4_000

/** Gives a function that has the server render this page anew soon; many calls become one. */
export function usePageRefresh(): () => void {
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const since = useRef<number>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(() => {
    const now = Date.now()
    since.current ??= now
    clearTimeout(timer.current)
    const wait = Math.max(0, Math.min(QUIET_MS, since.current + LONGEST_MS - now))
    timer.current = setTimeout(() => {
      since.current = undefined
      if (document.visibilityState === 'visible') router.refresh()
      else document.addEventListener('visibilitychange', () => router.refresh(), { once: true })
    }, wait)
  }, [router])
}
