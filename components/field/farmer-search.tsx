'use client'

import { type ReactNode, useEffect, useId, useState } from 'react'
import { ErrorNote } from '@/components/ui/error-note'
import { getJson, problemOf } from '@/components/ui/fetch-json'
import { TextInput } from '@/components/ui/text-input'
import type { Problem } from '@/lib/doors/outcome'
import type { FarmerView } from '@/lib/services/farmer/view'

type Found = { q: string; farmers: FarmerView[]; hasMore: boolean }
const PAUSE_MS = 200

type FarmerSearchProps = {
  /** What a row does or shows beside the farmer's lines. */
  children: (farmer: FarmerView) => ReactNode
  /** Shown instead of the list when nothing is found; gets what was typed. */
  empty?: (typed: string) => ReactNode
}

/** Finds farmers by the beginnings of name, phone, village or code, while typing. */
export function FarmerSearch({ children, empty }: FarmerSearchProps) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const { found, problem } = useFarmers(typed)
  const farmers = found?.farmers ?? []
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
      {problem ? <ErrorNote problem={problem} /> : null}
      <p role="status" className="sr-only">
        {found ? `${farmers.length} found` : 'Searching'}
      </p>
      {farmers.length > 0 ? (
        <ul className="divide-y divide-line rounded-md border border-line bg-sheet">
          {farmers.map((farmer) => (
            <li key={farmer.id} className="relative px-4 py-3">
              {children(farmer)}
            </li>
          ))}
        </ul>
      ) : null}
      {found?.hasMore ? <p className="text-ink-2">There are more. Type more letters to find the right one.</p> : null}
      {found && farmers.length === 0 ? empty?.(found.q) : null}
    </div>
  )
}

/** Asks the server after a short pause; an answer to letters that have changed since is left aside. */
function useFarmers(typed: string) {
  const [found, setFound] = useState<Found | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const q = typed.trim()
    const timer = setTimeout(
      async () => {
        try {
          const list = await getJson<{ data: FarmerView[]; nextCursor: string | null }>(
            `/api/v1/farmers?limit=25&q=${encodeURIComponent(q)}`,
            stop.signal,
          )
          setFound({ q, farmers: list.data, hasMore: list.nextCursor !== null })
          setProblem(null)
        } catch (error) {
          if (!stop.signal.aborted) setProblem(problemOf(error))
        }
      },
      q ? PAUSE_MS : 0,
    )
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [typed])
  return { found, problem }
}
