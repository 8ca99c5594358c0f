'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback } from 'react'

/**
 * One search parameter as state. Setting pushes history without asking the server again, so Back undoes it.
 * @returns the value or null, and a setter (null removes it).
 */
export function useUrlParam(name: string): [string | null, (value: string | null) => void] {
  const value = useSearchParams().get(name)
  const set = useCallback(
    (next: string | null) => {
      const url = new URL(window.location.href)
      if (next === null) url.searchParams.delete(name)
      else url.searchParams.set(name, next)
      if (url.href !== window.location.href) window.history.pushState(null, '', url)
    },
    [name],
  )
  return [value, set]
}
