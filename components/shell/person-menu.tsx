'use client'

import { ChevronDown, Keyboard } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { Button } from '../ui/button'
import { Menu, MenuItem, MenuLine } from '../ui/menu'
import { useShortcutSheet } from './shortcuts'
import { ThemeSwitch } from './theme-switch'

export type Person = { name: string; role: string; organization: string }

/** Who is signed in, the colours, the shortcuts, and the way out (`signOut` is a button or form of the caller's). */
export function PersonMenu({ person, signOut }: { person: Person; signOut?: ReactNode }) {
  const showSheet = useShortcutSheet()
  return (
    <Menu
      trigger={
        <Button variant="quiet" className="max-w-48 min-w-0 px-2.5">
          <span className="truncate max-sm:hidden">{person.name}</span>
          <span className="truncate sm:hidden">{person.name.split(' ')[0]}</span>
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <DropdownMenu.Label className="px-2.5 py-1.5">
        <span className="block font-medium">{person.name}</span>
        <span className="block text-sm font-normal text-ink-2">
          {person.role}, {person.organization}
        </span>
      </DropdownMenu.Label>
      <MenuLine />
      <div className="px-1.5 py-1">
        <ThemeSwitch />
      </div>
      <MenuItem onSelect={() => setTimeout(showSheet)}>
        <Keyboard aria-hidden /> Keyboard shortcuts
      </MenuItem>
      {signOut ? (
        <>
          <MenuLine />
          <div className="[&_button]:w-full">{signOut}</div>
        </>
      ) : null}
    </Menu>
  )
}
