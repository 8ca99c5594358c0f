'use client'

import { ChevronDown, Search, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../button'
import { cx } from '../cx'
import { Menu, MenuCheck, MenuLine } from '../menu'
import { ExportButton } from './export-button'
import type { DataTableProps, TableFilter } from './table-props'
import type { TableModel } from './use-data-table'
import { ViewMenu } from './view-menu'

/** Search, a chip per filter, the person's view, export. */
export function TableToolbar<Row extends object>({
  props,
  model,
}: {
  props: DataTableProps<Row>
  model: TableModel<Row>
}) {
  const { query, change } = model
  return (
    <search aria-label={props.noun} className="no-print mb-3 flex flex-wrap items-center gap-2">
      {props.searchable ? (
        <SearchBox
          label={typeof props.searchable === 'string' ? props.searchable : `Search ${props.noun}`}
          value={query.text}
          onSearch={(text) => change({ text })}
        />
      ) : null}
      {props.filters?.map((filter) => (
        <FilterChip
          key={filter.id}
          filter={filter}
          value={query.filters[filter.id] ?? ''}
          onChange={(value) => change({ filters: { ...query.filters, [filter.id]: value } })}
        />
      ))}
      <div className="ml-auto flex gap-2">
        <ViewMenu columns={props.columns} model={model} />
        <ExportButton props={props} model={model} />
      </div>
    </search>
  )
}

function SearchBox({ label, value, onSearch }: { label: string; value: string; onSearch: (text: string) => void }) {
  const [text, setText] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setText(value), [value])
  useEffect(() => () => clearTimeout(timer.current), [])

  return (
    <span className="relative block w-64 narrow:w-full">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-2"
      />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => {
          const typed = event.target.value
          setText(typed)
          clearTimeout(timer.current)
          timer.current = setTimeout(() => onSearch(typed.trim()), 250)
        }}
        className="control min-h-9 py-1.5 pl-8.5"
      />
    </span>
  )
}

function FilterChip({
  filter,
  value,
  onChange,
}: {
  filter: TableFilter
  value: string
  onChange: (value: string) => void
}) {
  const chosen = filter.options.find((option) => option.value === value)
  return (
    <span
      className={cx(
        'inline-flex items-stretch rounded-full border',
        chosen ? 'border-crop bg-crop-soft' : 'border-line-strong bg-sheet',
      )}
    >
      <Menu
        align="start"
        trigger={
          <button
            type="button"
            className={cx(
              'inline-flex min-h-8 items-center gap-1.5 rounded-full px-3 text-sm',
              chosen && 'font-medium text-crop',
            )}
          >
            {chosen ? `${filter.label}: ${chosen.label}` : filter.label}
            {chosen ? null : <ChevronDown aria-hidden className="size-3.5" />}
          </button>
        }
      >
        {filter.options.map((option) => (
          <MenuCheck
            key={option.value}
            checked={option.value === value}
            onChange={(on) => onChange(on ? option.value : '')}
          >
            {option.label}
          </MenuCheck>
        ))}
        <MenuLine />
        <MenuCheck checked={value === ''} onChange={() => onChange('')}>
          Any
        </MenuCheck>
      </Menu>
      {chosen ? (
        <Button variant="quiet" size="small" className="rounded-full px-2 text-crop" onClick={() => onChange('')}>
          <X aria-hidden />
          <span className="sr-only">Take away the filter {filter.label}</span>
        </Button>
      ) : null}
    </span>
  )
}
