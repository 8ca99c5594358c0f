'use client'

import { type ReactNode, useDeferredValue, useId, useMemo, useState } from 'react'
import { TextInput } from '@/components/ui/text-input'
import type { FarmerRow } from '@/lib/offline/field-view'
import { FindByCard } from './card/find-by-card'
import { farmerIndex } from './farmer-index'
import { useFarmers } from './use-farmers'

const MOST_SHOWN = 25

type FarmerSearchProps = {
  /** What a row does or shows beside the farmer's lines. */
  children: (farmer: FarmerRow) => ReactNode
  /** Shown instead of the list when nothing is found; gets what was typed. */
  empty?: (typed: string) => ReactNode
  /** The farmer whose card the camera has read. */
  onCard: (farmer: FarmerRow) => void
}

/** Finds farmers by the beginnings of name, phone, village or code, while typing; the list is on this phone. */
export function FarmerSearch({ children, empty, onCard }: FarmerSearchProps) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed)
  const farmers = useFarmers()
  const index = useMemo(() => (farmers ? farmerIndex(farmers) : null), [farmers])
  const found = useMemo(() => index?.find(wanted, MOST_SHOWN), [index, wanted])
  return (
    <div className="flex flex-col gap-3">
      <div>
        <label htmlFor={id} className="font-medium">
          Search by name, phone, village or code
        </label>
        <TextInput
          id={id}
          type="search"
          autoComplete="off"
          enterKeyHint="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <FindByCard onFound={onCard} />
      <p role="status" className="sr-only">
        {found ? `${found.farmers.length} found` : 'Searching'}
      </p>
      {found && found.farmers.length > 0 ? (
        <ul className="divide-y divide-line rounded-md border border-line bg-sheet">
          {found.farmers.map((farmer) => (
            <li key={farmer.id} className="relative px-4 py-3">
              {children(farmer)}
            </li>
          ))}
        </ul>
      ) : null}
      {found?.hasMore ? <p className="text-ink-2">There are more. Type more letters to find the right one.</p> : null}
      {found && found.farmers.length === 0 ? empty?.(wanted.trim()) : null}
    </div>
  )
}
