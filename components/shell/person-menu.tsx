'use client'

import { ChevronDown, Keyboard } from 'lucide-react'
import { Popover } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { Button } from '../ui/button'
import { useShortcutSheet } from './shortcuts'
import { ThemeSwitch } from './theme-switch'

export type Person = { name: string; role: string; organization: string }

/** Who is signed in, the colours, the shortcuts, and the way out (`signOut` is a button or form of the caller's). */
export function PersonMenu({ person, signOut }: { person: Person; signOut?: ReactNode }) {
  const showSheet = useShortcutSheet()
  const [open, setOpen] = useState(false)
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <Button variant="quiet" className="max-w-48 min-w-0 px-2.5">
          <span className="truncate max-sm:hidden">{person.name}</span>
          <span className="truncate sm:hidden">{person.name.split(' ')[0]}</span>
          <ChevronDown aria-hidden />
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label="You and this browser"
          align="end"
          sideOffset={6}
          collisionPadding={8}
          className="z-60 w-72 animate-appear rounded-md border border-line-strong bg-sheet shadow-lift"
        >
          <div className="border-b border-line px-4 py-3">
            <p className="font-medium">{person.name}</p>
            <p className="text-sm text-ink-2">
              {person.role}, {person.organization}
            </p>
          </div>
          <div className="flex flex-col gap-1 p-2.5">
            <ThemeSwitch />
            <Button
              variant="quiet"
              className="justify-start"
              onClick={() => {
                setOpen(false)
                showSheet()
              }}
            >
              <Keyboard aria-hidden /> Keyboard shortcuts
            </Button>
            <div className="[&_button]:w-full [&_button]:justify-start">{signOut}</div>
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
