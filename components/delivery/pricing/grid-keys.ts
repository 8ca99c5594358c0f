import type { KeyboardEvent } from 'react'

const CELL = 'input[data-cell]'

/**
 * The keys of the pricing table: ↑ ↓ move within a column, Enter goes to the next field (in the last one it leaves),
 * B shows a farmer's bags. Cells are found by `data-cell`, rows by `data-line`.
 */
export function gridKeys(toggleBags: (deliveryId: string) => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target as HTMLElement
    const row = target.closest<HTMLElement>('[data-line]')
    if (!row) return
    const cell = target.dataset.cell
    if (event.key.toLowerCase() === 'b' && !cell?.endsWith('Reason')) {
      event.preventDefault()
      toggleBags(row.dataset.line ?? '')
    } else if (cell && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      moveInColumn(event.currentTarget, target, cell, event.key === 'ArrowDown' ? 1 : -1)
    } else if (cell && event.key === 'Enter') {
      event.preventDefault()
      const all = [...event.currentTarget.querySelectorAll<HTMLInputElement>(CELL)]
      const next = all[all.indexOf(target as HTMLInputElement) + 1]
      if (next) focusWhole(next)
      else target.blur()
    }
  }
}

function moveInColumn(table: HTMLElement, from: HTMLElement, cell: string, step: 1 | -1) {
  const column = [...table.querySelectorAll<HTMLInputElement>(`input[data-cell="${cell}"]`)]
  const next = column[column.indexOf(from as HTMLInputElement) + step]
  if (next) focusWhole(next)
}

function focusWhole(input: HTMLInputElement) {
  input.focus()
  input.select()
}
