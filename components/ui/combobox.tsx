'use client'

import { ChevronsUpDown } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useId } from 'react'
import { ComboboxList } from './combobox-list'
import { useFieldWiring } from './form-context'
import { useCombobox } from './use-combobox'

export type Choice = { id: string; label: string; detail?: string }

export type ComboboxProps = {
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
}

const stay = (event: Event) => event.preventDefault()

/**
 * Chooses one of many by typing. The chosen id travels in a hidden input under `name`.
 * `search` is asked after a short pause, with '' for the first suggestions.
 */
export function Combobox(props: ComboboxProps) {
  const { search, value, defaultValue = null, onChange, placeholder = 'Type to search', ...rest } = props
  const { empty = 'Nothing found. Try fewer letters.', ...own } = rest
  const { name, required, ...wiring } = useFieldWiring(own)
  const listId = useId()
  const box = useCombobox({ search, value, defaultValue, onChange })

  return (
    <Popover.Root open={box.open} onOpenChange={(next) => !next && box.hide()}>
      {name ? <input type="hidden" name={name} value={box.chosen?.id ?? ''} /> : null}
      <Popover.Anchor className="relative">
        <input
          {...wiring}
          role="combobox"
          type="text"
          autoComplete="off"
          aria-required={required}
          aria-expanded={box.open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={box.open && box.options[box.active] ? `${listId}-${box.active}` : undefined}
          placeholder={placeholder}
          value={box.text ?? box.chosen?.label ?? ''}
          onChange={(event) => box.type(event.target.value)}
          onClick={box.show}
          onBlur={box.hide}
          onKeyDown={box.onKeyDown}
          className="control pr-9"
        />
        <ChevronsUpDown
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-2"
        />
      </Popover.Anchor>
      <Popover.Content
        align="start"
        role="presentation"
        sideOffset={4}
        onOpenAutoFocus={stay}
        onCloseAutoFocus={stay}
        onInteractOutside={stay}
        className="z-60 max-h-72 w-(--radix-popover-trigger-width) min-w-60 overflow-y-auto rounded-md border border-line-strong bg-sheet p-1.5 shadow-lift"
      >
        <ComboboxList
          listId={listId}
          options={box.options}
          state={box.state}
          empty={empty}
          active={box.active}
          chosenId={box.chosen?.id}
          onChoose={box.choose}
          onPoint={box.setActive}
        />
      </Popover.Content>
    </Popover.Root>
  )
}
