'use client'

import { Toaster as Sonner } from 'sonner'

/** Where `toast()` of sonner appears. For what went well and can be forgotten; faults belong beside their cause. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      duration={5000}
      closeButton={false}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-center gap-3 rounded-md bg-ink px-4 py-3 text-paper shadow-lift font-sans text-base',
          title: 'font-medium',
          description: 'text-sm opacity-85',
          actionButton: 'ml-auto rounded-sm border border-current px-2 py-1 text-sm font-medium whitespace-nowrap',
        },
      }}
    />
  )
}
