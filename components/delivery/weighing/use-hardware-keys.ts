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
      if (event.altKey || event.metaKey || event.defaultPrevented || isElsewhere(event)) return
      const run = runOf(event, latest.current)
      if (!run) return
      event.preventDefault()
      // A button pressed before keeps the focus; the Enter after this figure is not for it.
      if (isOnButton(event.target)) event.target.blur()
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

/** Dialogs and fields keep all their keys, links and buttons outside the keypad their Enter. */
function isElsewhere({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('input, select, textarea, dialog')) return true
  return key === 'Enter' && isOnButton(target)
}

const isOnButton = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.closest('a, button') !== null && target.closest('[data-keypad]') === null
