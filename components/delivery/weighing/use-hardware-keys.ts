'use client'

import { useEffect, useRef } from 'react'
import type { WeighKey } from './typed-weight'

type Hands = { press: (key: WeighKey) => void; save: () => void; undo: () => void; cancel: () => void }

/** A keyboard or number pad that is plugged in types like the keypad: digits, point or comma, Enter, Backspace, Esc, Ctrl Z. */
export function useHardwareKeys(hands: Hands) {
  const latest = useRef(hands)
  latest.current = hands
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.altKey || event.metaKey || event.defaultPrevented || isElsewhere(event.target)) return
      const run = runOf(event, latest.current)
      if (!run) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

function runOf({ key, ctrlKey, repeat }: KeyboardEvent, hands: Hands): (() => void) | null {
  if (ctrlKey) return key === 'z' ? hands.undo : null
  if (/^[0-9]$/.test(key)) return () => hands.press(key as WeighKey)
  if (key === '.' || key === ',') return () => hands.press('.')
  if (key === 'Backspace') return () => hands.press('back')
  if (key === 'Escape') return hands.cancel
  return key === 'Enter' && !repeat ? hands.save : null
}

/** Links, dialogs and buttons outside the keypad keep their own keys. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest('[data-keypad]')) return false
  return target.closest('input, select, textarea, dialog, a, button') !== null
}
