'use client'

import { SlidersHorizontal } from 'lucide-react'
import { toast } from 'sonner'
import { Button } from '../button'
import { Menu, MenuCheck, MenuItem, MenuLabel, MenuLine } from '../menu'
import type { TableColumn } from './table-props'
import type { TableModel } from './use-data-table'

/** Columns, density, and the person's own saved view. */
export function ViewMenu<Row extends object>({
  columns,
  model,
}: {
  columns: TableColumn<Row>[]
  model: TableModel<Row>
}) {
  const { memory, remember, query, change, columnVisibility } = model
  const shownCount = Object.values(columnVisibility).filter(Boolean).length
  const view = memory.view

  function save() {
    remember({ view: { text: query.text, sort: query.sort, size: query.size, filters: query.filters } })
    toast('Saved as your view')
  }

  return (
    <Menu
      trigger={
        <Button size="small">
          <SlidersHorizontal aria-hidden /> View
        </Button>
      }
    >
      <MenuLabel>Columns</MenuLabel>
      {columns.map((column) => (
        <MenuCheck
          key={column.id}
          checked={columnVisibility[column.id] ?? true}
          onChange={(on) => (on || shownCount > 1) && remember({ shown: { ...memory.shown, [column.id]: on } })}
        >
          {column.header}
        </MenuCheck>
      ))}
      <MenuLine />
      <MenuCheck checked={memory.density === 'dense'} onChange={(on) => remember({ density: on ? 'dense' : 'calm' })}>
        Dense rows
      </MenuCheck>
      <MenuLine />
      <MenuItem onSelect={save}>Save this as my view</MenuItem>
      <MenuItem disabled={view === null} onSelect={() => view && change(view)}>
        Open my view
      </MenuItem>
      <MenuItem onSelect={() => remember({ shown: {}, density: 'calm', view: null })}>
        Back to the usual columns
      </MenuItem>
    </Menu>
  )
}
