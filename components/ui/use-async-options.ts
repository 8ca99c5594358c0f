'use client'

import { useEffect, useRef, useState } from 'react'

type Found<T> = { options: T[]; state: 'idle' | 'searching' | 'ready' | 'failed' }

/**
 * Asks `search` 180 ms after the last keystroke; an answer that comes after a newer question is dropped.
 * `text` null means closed: nothing is asked.
 */
export function useAsyncOptions<T>(search: (text: string) => Promise<T[]>, text: string | null): Found<T> {
  const [found, setFound] = useState<Found<T>>({ options: [], state: 'idle' })
  const latest = useRef(search)
  latest.current = search

  useEffect(() => {
    if (text === null) return setFound({ options: [], state: 'idle' })
    let stale = false
    setFound((before) => ({ ...before, state: 'searching' }))
    const timer = setTimeout(
      async () => {
        try {
          const options = await latest.current(text.trim())
          if (!stale) setFound({ options, state: 'ready' })
        } catch {
          if (!stale) setFound({ options: [], state: 'failed' })
        }
      },
      text === '' ? 0 : 180,
    )
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [text])

  return found
}
