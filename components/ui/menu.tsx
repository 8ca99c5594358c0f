'use client'

import { Check } from 'lucide-react'
import Link from 'next/link'
import { DropdownMenu as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { cx } from './cx'

const itemLook =
  'flex min-h-9 w-full cursor-pointer items-center gap-2.5 rounded-sm px-2.5 py-1.5 text-left outline-none select-none data-highlighted:bg-line/70 data-disabled:cursor-not-allowed data-disabled:text-ink-3 [&_svg]:size-4 [&_svg]:shrink-0'

/** A menu behind a button. Fill it with MenuItem, MenuLink, MenuCheck, MenuLabel, MenuLine. */
export function Menu({
  trigger,
  align = 'end',
  children,
}: {
  trigger: ReactNode
  align?: 'start' | 'end'
  children: ReactNode
}) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="z-60 max-h-(--radix-dropdown-menu-content-available-height) min-w-52 animate-appear overflow-y-auto rounded-md border border-line-strong bg-sheet p-1.5 shadow-lift"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

export function MenuItem({
  danger,
  ...props
}: {
  onSelect: (event: Event) => void
  disabled?: boolean
  danger?: boolean
  children: ReactNode
}) {
  return <Radix.Item {...props} className={cx(itemLook, danger && 'text-loss')} />
}

export function MenuLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Radix.Item asChild className={itemLook}>
      <Link href={href}>{children}</Link>
    </Radix.Item>
  )
}

/** A choice that is on or off; the menu stays open. */
export function MenuCheck({
  checked,
  onChange,
  children,
}: {
  checked: boolean
  onChange: (on: boolean) => void
  children: ReactNode
}) {
  return (
    <Radix.CheckboxItem
      checked={checked}
      onCheckedChange={onChange}
      onSelect={(event) => event.preventDefault()}
      className={itemLook}
    >
      <span className="flex size-4 items-center justify-center">{checked ? <Check aria-hidden /> : null}</span>
      {children}
    </Radix.CheckboxItem>
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2.5 pt-1.5 pb-1 text-xs font-medium text-ink-2">{children}</Radix.Label>
}

export function MenuLine() {
  return <Radix.Separator className="my-1.5 h-px bg-line" />
}
