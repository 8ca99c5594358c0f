'use client'

import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { Button } from './button'
import { cx } from './cx'

/**
 * A sheet from the right that leaves the list visible behind it. Open is the caller's: from `useUrlParam('panel')`
 * as a rule, so that the address can be shared and Back closes it.
 */
export function SidePanel({
  open,
  onClose,
  title,
  description,
  actions,
  wide = false,
  children,
}: {
  open: boolean
  onClose: () => void
  title: ReactNode
  description?: ReactNode
  /** Buttons that stay at the foot while the content scrolls. */
  actions?: ReactNode
  wide?: boolean
  children: ReactNode
}) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="no-print fixed inset-0 z-40 animate-appear bg-veil" />
        <Dialog.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={cx(
            'fixed inset-y-0 right-0 z-50 flex w-full animate-slide-in flex-col border-l border-line bg-sheet shadow-lift outline-none',
            wide ? 'sm:w-[760px]' : 'sm:w-[480px]',
          )}
        >
          <header className="flex items-start justify-between gap-4 border-b border-line px-5 py-4">
            <div className="min-w-0">
              <Dialog.Title className="text-lg font-semibold">{title}</Dialog.Title>
              {description ? (
                <Dialog.Description className="text-sm text-ink-2">{description}</Dialog.Description>
              ) : null}
            </div>
            <Dialog.Close asChild>
              <Button variant="quiet" size="small">
                <X aria-hidden /> Close
              </Button>
            </Dialog.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-5">{children}</div>
          {actions ? <footer className="flex flex-wrap gap-2 border-t border-line px-5 py-3">{actions}</footer> : null}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
