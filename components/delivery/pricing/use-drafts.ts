'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { LineDraft } from './price-line'

export type Drafts = Record<string, LineDraft>

/**
 * What was typed and is not yet on the server, by delivery. Kept in the tab's session storage, so that a reload with the
 * server away loses nothing.
 * @returns the drafts as drawn, a reader of the newest ones, and a setter (undefined fields are taken out).
 */
export function useDrafts(key: string) {
  const [drafts, setDrafts] = useState<Drafts>({})
  const newest = useRef<Drafts>({})

  useEffect(() => {
    newest.current = { ...recall(key), ...newest.current }
    setDrafts(newest.current)
  }, [key])

  const change = useCallback(
    (deliveryId: string, patch: LineDraft) => {
      const merged = { ...newest.current[deliveryId], ...patch }
      const draft = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)) as LineDraft
      newest.current = { ...newest.current, [deliveryId]: draft }
      setDrafts(newest.current)
      keep(key, newest.current)
    },
    [key],
  )
  const read = useCallback((deliveryId: string): LineDraft => newest.current[deliveryId] ?? {}, [])
  return { drafts, read, change }
}

function recall(key: string): Drafts {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}')
  } catch {
    return {}
  }
}

function keep(key: string, drafts: Drafts): void {
  const left = Object.entries(drafts).filter(([, draft]) => Object.keys(draft).length > 0)
  try {
    if (left.length === 0) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(left)))
  } catch {
    // a browser without storage still keeps the drafts while the page is open
  }
}
