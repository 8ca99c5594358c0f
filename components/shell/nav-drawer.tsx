'use client'

import { Menu as MenuIcon, X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { Button } from '../ui/button'
import { Logo } from './logo'
import type { NavItem } from './nav-item'
import { NavList } from './nav-list'

/** The navigation on a narrow screen: a drawer from the left behind a button with a word. */
export function NavDrawer({ items, foot }: { items: NavItem[]; foot?: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <Button className="lg:hidden">
          <MenuIcon aria-hidden /> Menu
        </Button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-veil" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 flex w-72 max-w-[85vw] animate-slide-in-left flex-col gap-4 overflow-y-auto bg-paper p-3 shadow-lift outline-none"
        >
          <div className="flex items-center justify-between pl-2">
            <Dialog.Title>
              <Logo />
            </Dialog.Title>
            <Dialog.Close asChild>
              <Button variant="quiet" size="small">
                <X aria-hidden /> Close
              </Button>
            </Dialog.Close>
          </div>
          <nav aria-label="Main">
            <NavList items={items} onGo={() => setOpen(false)} />
          </nav>
          {foot ? <div className="mt-auto">{foot}</div> : null}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
