'use client'

import { Command } from 'cmdk'
import { useRouter } from 'next/navigation'
import { Dialog } from 'radix-ui'
import { useState } from 'react'
import { useAsyncOptions } from '../ui/use-async-options'
import type { NavItem } from './nav-item'
import { PaletteResults } from './palette-results'

/** Something found: where it is and what kind it is (`Farmers`, `Trips`). */
export type Finding = { id: string; label: string; detail?: string; group: string; href: string }
export type Find = (text: string) => Promise<Finding[]>

const nothing: Find = async () => []
const notFound = 'Nothing found. Try a name, a number plate or a slip number.'
const emptyWords = {
  idle: notFound,
  ready: notFound,
  searching: 'Searching…',
  failed: 'Could not reach the server. Try again.',
}

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
              <Command.Empty className="px-3 py-6 text-center text-ink-2">{emptyWords[state]}</Command.Empty>
              <PaletteResults found={options} places={places} onGo={go} />
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
