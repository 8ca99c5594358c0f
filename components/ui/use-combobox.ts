'use client'

import { type KeyboardEvent, useState } from 'react'
import type { Choice } from './combobox'
import { useAsyncOptions } from './use-async-options'

type Options = {
  search: (text: string) => Promise<Choice[]>
  value?: Choice | null
  defaultValue: Choice | null
  onChange?: (choice: Choice | null) => void
}

/** State and keys of a Combobox: what is chosen, what is typed (null: closed), which match is marked. */
export function useCombobox({ search, value, defaultValue, onChange }: Options) {
  const [inner, setInner] = useState<Choice | null>(defaultValue)
  const [text, setText] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const { options, state } = useAsyncOptions(search, text)
  const chosen = value === undefined ? inner : value
  const open = text !== null

  function set(choice: Choice | null) {
    setInner(choice)
    onChange?.(choice)
  }
  function choose(choice: Choice) {
    set(choice)
    setText(null)
  }
  function type(typed: string) {
    setText(typed)
    setActive(0)
    if (typed === '') set(null)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!open) return setText('')
      const step = event.key === 'ArrowDown' ? 1 : -1
      setActive((at) => Math.max(0, Math.min(options.length - 1, at + step)))
    } else if (event.key === 'Enter' && open) {
      event.preventDefault()
      if (options[active]) choose(options[active])
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation()
      setText(null)
    }
  }

  const show = () => setText((typed) => typed ?? '')
  const hide = () => setText(null)
  return { chosen, text, active, setActive, options, state, open, choose, type, show, hide, onKeyDown }
}
