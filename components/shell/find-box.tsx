'use client'

import { Search } from 'lucide-react'

/** Looks like the find box it opens. */
export function FindBox({ onOpen }: { onOpen: () => void }) {
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-keyshortcuts="Control+K"
      className="flex min-h-10 items-center gap-2 rounded-md border border-line-strong bg-sheet px-3 text-ink-3 hover:border-ink-2 sm:w-72 sm:justify-between"
    >
      <span className="flex items-center gap-2">
        <Search aria-hidden className="size-4 sm:hidden" />
        <span className="sm:hidden">Find</span>
        <span className="max-sm:hidden">Find a farmer, lorry, slip…</span>
      </span>
      <kbd className="max-sm:hidden">Ctrl K</kbd>
    </button>
  )
}
