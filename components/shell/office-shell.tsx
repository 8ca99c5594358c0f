'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'
import { CommandPalette, type Find } from './command-palette'
import { FindBox } from './find-box'
import { Logo } from './logo'
import { NavDrawer } from './nav-drawer'
import type { NavItem } from './nav-item'
import { NavList } from './nav-list'
import { type Person, PersonMenu } from './person-menu'
import { Shortcuts, useShortcut } from './shortcuts'

export type OfficeShellProps = {
  items: NavItem[]
  person: Person
  /** The bell with its count. */
  bell?: ReactNode
  /** A button or form that signs out. */
  signOut?: ReactNode
  /** What the palette asks; a server action or any async function. */
  search?: Find
  /** Live status, warnings for everybody: a line above the page. */
  notice?: ReactNode
  children: ReactNode
}

/** The office's frame: places at the left, find, bell and person on top; a drawer below 1024 px. */
export function OfficeShell(props: OfficeShellProps) {
  return (
    <Shortcuts>
      <Frame {...props} />
    </Shortcuts>
  )
}

function Frame({ items, person, bell, signOut, search, notice, children }: OfficeShellProps) {
  const [finding, setFinding] = useState(false)

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setFinding((open) => !open)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  return (
    <div className="lg:grid lg:min-h-dvh lg:grid-cols-[216px_minmax(0,1fr)] print:block">
      <a
        href="#content"
        className="sr-only z-60 rounded-md bg-crop px-4 py-2 text-on-crop focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to the page
      </a>
      <nav
        aria-label="Main"
        className="no-print sticky top-0 hidden h-dvh flex-col overflow-y-auto border-r border-line px-3 py-4.5 lg:flex"
      >
        <Logo className="px-2.5 pt-1 pb-5" />
        <NavList items={items} />
        <p className="mt-auto px-2.5 pt-6 text-sm text-ink-2">{person.organization}</p>
      </nav>
      <div className="min-w-0">
        <header className="no-print flex max-w-[1280px] items-center gap-2 px-4 pt-3 lg:px-8.5 lg:pt-4.5">
          <NavDrawer items={items} foot={<p className="px-2.5 text-sm text-ink-2">{person.organization}</p>} />
          <FindBox onOpen={() => setFinding(true)} />
          <div className="ml-auto flex min-w-0 items-center gap-1">
            {bell}
            <PersonMenu person={person} signOut={signOut} />
          </div>
        </header>
        {notice}
        <main id="content" tabIndex={-1} className="max-w-[1280px] px-4 pt-5 pb-16 outline-none lg:px-8.5 print:p-0">
          {children}
        </main>
      </div>
      <CommandPalette open={finding} onOpenChange={setFinding} destinations={items} search={search} />
      {items.map((item) => (item.keys ? <GoShortcut key={item.href} item={item} keys={item.keys} /> : null))}
    </div>
  )
}

function GoShortcut({ item, keys }: { item: NavItem; keys: string }) {
  const router = useRouter()
  useShortcut(keys, item.label, () => router.push(item.href), 'Go to')
  return null
}
