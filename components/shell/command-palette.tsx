'use client'

import { Command } from 'cmdk'
import { useRouter } from 'next/navigation'
import { Dialog } from 'radix-ui'
import { useState } from 'react'
import { useAsyncOptions } from '../ui/use-async-options'
import type { NavItem } from './nav-item'

/** Something found: where it is and what kind it is (`Farmers`, `Trips`). */
export type Finding = { id: string; label: string; detail?: string; group: string; href: string }
export type Find = (text: string) => Promise<Finding[]>

const nothing: Find = async () => []
const itemLook =
  'flex min-h-10 cursor-pointer items-center justify-between gap-4 rounded-sm px-3 py-1.5 data-[selected=true]:bg-crop-soft data-[selected=true]:text-crop'

/** Goes anywhere and finds anything: places at once, records by asking the server after two letters. */
export function CommandPalette({
  open,
  onOpenChange,
  destinations,
  search = nothing,
}: {
  open: boolean
  onOpenChange: (open: boolean) => void
  destinations: NavItem[]
  search?: Find
}) {
  const router = useRouter()
  const [text, setText] = useState('')
  const typed = text.trim()
  const { options, state } = useAsyncOptions(search, open && typed.length >= 2 ? typed : null)
  const places = destinations.filter((item) => item.label.toLowerCase().includes(typed.toLowerCase()))
  const groups = [...new Set(options.map((option) => option.group))]

  function change(next: boolean) {
    if (!next) setText('')
    onOpenChange(next)
  }
  function go(href: string) {
    change(false)
    router.push(href)
  }

  return (
    <Dialog.Root open={open} onOpenChange={change}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-veil" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-3 top-[10vh] z-50 mx-auto max-w-xl animate-appear overflow-hidden rounded-md border border-line-strong bg-sheet shadow-lift outline-none"
        >
          <Dialog.Title className="sr-only">Find or go anywhere</Dialog.Title>
          <Command shouldFilter={false} label="Find or go anywhere" loop>
            <Command.Input
              value={text}
              onValueChange={setText}
              placeholder="Find a farmer, lorry, trip, slip, or a place to go"
              className="w-full border-b border-line bg-transparent px-4.5 py-3.5 text-lg outline-none"
            />
            <Command.List className="max-h-[56vh] overflow-y-auto p-2">
              <Command.Empty className="px-3 py-6 text-center text-ink-2">
                {state === 'searching'
                  ? 'Searching…'
                  : state === 'failed'
                    ? 'Could not reach the server. Try again.'
                    : 'Nothing found. Try a name, a number plate or a slip number.'}
              </Command.Empty>
              {groups.map((group) => (
                <Command.Group key={group} heading={<Heading>{group}</Heading>}>
                  {options
                    .filter((option) => option.group === group)
                    .map((option) => (
                      <Command.Item
                        key={option.id}
                        value={option.id}
                        onSelect={() => go(option.href)}
                        className={itemLook}
                      >
                        <span className="min-w-0 truncate">{option.label}</span>
                        <span className="shrink-0 text-sm text-ink-2">{option.detail}</span>
                      </Command.Item>
                    ))}
                </Command.Group>
              ))}
              {places.length > 0 ? (
                <Command.Group heading={<Heading>Go to</Heading>}>
                  {places.map((place) => (
                    <Command.Item
                      key={place.href}
                      value={place.href}
                      onSelect={() => go(place.href)}
                      className={itemLook}
                    >
                      {place.label}
                      {place.keys ? <Keys keys={place.keys} /> : null}
                    </Command.Item>
                  ))}
                </Command.Group>
              ) : null}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Heading({ children }: { children: string }) {
  return <span className="block px-3 pt-2 pb-1 text-xs font-medium text-ink-2">{children}</span>
}

function Keys({ keys }: { keys: string }) {
  return (
    <span aria-hidden className="flex gap-1">
      {keys.split(' ').map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}
