'use client'

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { follow, isTyping, SEQUENCE_MS, type Shortcut } from './shortcut-keys'
import { ShortcutSheet } from './shortcut-sheet'

type Registry = { add(shortcut: Shortcut): () => void; showSheet(): void }
const ShortcutContext = createContext<Registry>({ add: () => () => undefined, showSheet: () => undefined })

/** Listens for shortcuts of everything inside it; `?` shows them all. */
export function Shortcuts({ children }: { children: ReactNode }) {
  const known = useRef(new Set<Shortcut>())
  const [sheet, setSheet] = useState<Shortcut[] | null>(null)

  const add = useCallback((shortcut: Shortcut) => {
    known.current.add(shortcut)
    return () => void known.current.delete(shortcut)
  }, [])
  const showSheet = useCallback(() => setSheet([...known.current]), [])
  const registry = useMemo(() => ({ add, showSheet }), [add, showSheet])

  useEffect(() => add({ keys: '?', label: 'These shortcuts', group: 'Everywhere', run: showSheet }), [add, showSheet])
  useEffect(() => {
    let held = ''
    let timer: ReturnType<typeof setTimeout>
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return
      const next = follow(known.current, held, event.key)
      held = next.held
      clearTimeout(timer)
      timer = setTimeout(() => {
        held = ''
      }, SEQUENCE_MS)
      if (next.run) {
        event.preventDefault()
        next.run.run()
      }
    }
    document.addEventListener('keydown', onKey)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('keydown', onKey)
    }
  }, [])

  return (
    <ShortcutContext value={registry}>
      {children}
      <ShortcutSheet shortcuts={sheet} onClose={() => setSheet(null)} />
    </ShortcutContext>
  )
}

/** Makes keys do something while the calling component is on the screen: `useShortcut('g t', 'Trips', go, 'Go to')`. */
export function useShortcut(keys: string, label: string, run: () => void, group = 'On this page') {
  const { add } = useContext(ShortcutContext)
  const latest = useRef(run)
  latest.current = run
  useEffect(() => add({ keys, label, group, run: () => latest.current() }), [add, keys, label, group])
}

/** Opens the list of shortcuts, for a menu item. */
export const useShortcutSheet = () => useContext(ShortcutContext).showSheet
