import type { KeyboardEvent } from 'react'

/**
 * The keys of a table: ↑ ↓ move the focus from row to row, Enter opens, x selects.
 * Rows are found by their `data-row` number; keys with Ctrl, Alt or Meta are left alone.
 */
export function rowKeys(
  count: number,
  move: (at: number) => void,
  open: (at: number) => void,
  select: (at: number) => void,
) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const line = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')
    if (!line) return
    const at = Number(line.dataset.row)
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = at + (event.key === 'ArrowDown' ? 1 : -1)
      if (next < 0 || next >= count) return
      event.preventDefault()
      move(next)
      event.currentTarget.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus()
    } else if (event.target === line && event.key === 'Enter') {
      event.preventDefault()
      open(at)
    } else if (event.key === 'x') {
      event.preventDefault()
      select(at)
    }
  }
}
