'use client'

import { useCallback, useMemo, useSyncExternalStore } from 'react'

const changed = 'stored-change'

/**
 * A value remembered in this browser (localStorage). The server and the first paint see `initial`;
 * a browser that refuses storage keeps working without memory.
 */
export function useStored<T>(
  key: string,
  initial: T,
  read: (text: string) => T = JSON.parse,
  write: (value: T) => string = JSON.stringify,
): [T, (value: T) => void] {
  const text = useSyncExternalStore(
    subscribe,
    () => peek(key),
    () => null,
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the stored text decides the value
  const value = useMemo(() => {
    if (text === null) return initial
    try {
      return read(text)
    } catch {
      return initial
    }
  }, [text, key])
  const set = useCallback(
    (next: T) => {
      try {
        localStorage.setItem(key, write(next))
      } catch {
        return
      }
      window.dispatchEvent(new Event(changed))
    },
    [key, write],
  )
  return [value, set]
}

function peek(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function subscribe(notify: () => void) {
  window.addEventListener('storage', notify)
  window.addEventListener(changed, notify)
  return () => {
    window.removeEventListener('storage', notify)
    window.removeEventListener(changed, notify)
  }
}
