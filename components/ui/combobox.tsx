'use client'

import { ChevronsUpDown } from 'lucide-react'
import { Popover } from 'radix-ui'
import { type KeyboardEvent, useId, useState } from 'react'
import { cx } from './cx'
import { useFieldWiring } from './form-context'
import { useAsyncOptions } from './use-async-options'

export type Choice = { id: string; label: string; detail?: string }

/**
 * Chooses one of many by typing. The chosen id travels in a hidden input under `name`.
 * `search` is asked after a short pause, with '' for the first suggestions.
 */
export function Combobox({
  search,
  value,
  defaultValue = null,
  onChange,
  placeholder = 'Type to search',
  empty = 'Nothing found. Try fewer letters.',
  ...own
}: {
  search: (text: string) => Promise<Choice[]>
  value?: Choice | null
  defaultValue?: Choice | null
  onChange?: (choice: Choice | null) => void
  placeholder?: string
  empty?: string
  id?: string
  name?: string
  disabled?: boolean
  required?: boolean
  'aria-label'?: string
}) {
  const { name, required, ...wiring } = useFieldWiring(own)
  const listId = useId()
  const [inner, setInner] = useState<Choice | null>(defaultValue)
  const chosen = value === undefined ? inner : value
  const [text, setText] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const open = text !== null
  const { options, state } = useAsyncOptions(search, text)

  function choose(choice: Choice | null) {
    setInner(choice)
    onChange?.(choice)
    setText(null)
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

  return (
    <Popover.Root open={open} onOpenChange={(next) => !next && setText(null)}>
      {name ? <input type="hidden" name={name} value={chosen?.id ?? ''} /> : null}
      <Popover.Anchor className="relative">
        <input
          {...wiring}
          role="combobox"
          type="text"
          autoComplete="off"
          aria-required={required}
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={open && options[active] ? `${listId}-${active}` : undefined}
          placeholder={placeholder}
          value={text ?? chosen?.label ?? ''}
          onChange={(event) => {
            setText(event.target.value)
            setActive(0)
            if (event.target.value === '') {
              setInner(null)
              onChange?.(null)
            }
          }}
          onClick={() => setText((typed) => typed ?? '')}
          onBlur={() => setText(null)}
          onKeyDown={onKeyDown}
          className="control pr-9"
        />
        <ChevronsUpDown
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-2"
        />
      </Popover.Anchor>
      <Popover.Content
        asChild
        align="start"
        role="presentation"
        sideOffset={4}
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
        onInteractOutside={(event) => event.preventDefault()}
      >
        <div className="z-60 max-h-72 w-(--radix-popover-trigger-width) min-w-60 overflow-y-auto rounded-md border border-line-strong bg-sheet p-1.5 shadow-lift">
          <p
            role="status"
            className={cx('px-2.5 py-1.5 text-ink-2', state === 'ready' && options.length > 0 && 'sr-only')}
          >
            {state === 'failed'
              ? 'Could not reach the server. Type again to retry.'
              : state === 'ready'
                ? options.length
                  ? `${options.length} found`
                  : empty
                : 'Searching…'}
          </p>
          <Options
            listId={listId}
            options={options}
            active={active}
            chosenId={chosen?.id}
            onChoose={choose}
            onPoint={setActive}
          />
        </div>
      </Popover.Content>
    </Popover.Root>
  )
}

type OptionsProps = {
  listId: string
  options: Choice[]
  active: number
  chosenId?: string
  onChoose: (choice: Choice) => void
  onPoint: (index: number) => void
}

function Options({ listId, options, active, chosenId, onChoose, onPoint }: OptionsProps) {
  return (
    <div id={listId} role="listbox" aria-label="Matches">
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox input has the keyboard
        <div
          key={option.id}
          id={`${listId}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={option.id === chosenId}
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => onPoint(index)}
          onClick={() => onChoose(option)}
          className={cx('cursor-pointer rounded-sm px-2.5 py-1.5', index === active && 'bg-line/70')}
        >
          <span className="block">{option.label}</span>
          {option.detail ? <span className="block text-sm text-ink-2">{option.detail}</span> : null}
        </div>
      ))}
    </div>
  )
}
