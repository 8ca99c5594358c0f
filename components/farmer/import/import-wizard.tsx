'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ErrorNote } from '@/components/ui/error-note'
import { getJson, problemOf } from '@/components/ui/fetch-json'
import { SkeletonLines } from '@/components/ui/skeleton'
import type { ImportPreview, ImportView } from '@/lib/services/farmer/view'
import { ImportRun } from './import-run'
import { LookThrough } from './look-through'
import { MatchColumns } from './match-columns'
import { StartImport } from './start-import'

const ASK_AGAIN_MS = 700

/** One import from its columns to its end: matched, looked through, started, watched, undone. */
export function ImportWizard({ initial }: { initial: ImportView }) {
  const cache = useQueryClient()
  const key = ['farmer-import', initial.id]
  const { data: list } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => getJson<ImportView>(`/api/v1/farmer-imports/${initial.id}`, signal),
    initialData: initial,
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? ASK_AGAIN_MS : false),
  })
  const keep = (changed: ImportView) => {
    cache.setQueryData(key, changed)
    cache.invalidateQueries({ queryKey: ['list', 'farmers'] })
  }
  return list.status === 'uploaded' ? (
    <Prepare list={list} onStarted={keep} />
  ) : (
    <ImportRun list={list} onChanged={keep} />
  )
}

function Prepare({ list, onStarted }: { list: ImportView; onStarted: (list: ImportView) => void }) {
  const fetched = useQuery({
    queryKey: ['farmer-import-preview', list.id],
    queryFn: ({ signal }) => getJson<ImportPreview>(`/api/v1/farmer-imports/${list.id}/preview`, signal),
  })
  if (fetched.isError) return <ErrorNote problem={problemOf(fetched.error)} />
  if (!fetched.data) return <SkeletonLines count={8} />
  const preview = fetched.data
  return (
    <div className="flex flex-col gap-5.5">
      {list.notes.length > 0 ? (
        <ul className="list-disc pl-5 text-ink-2">
          {list.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
      <MatchColumns preview={preview} onChanged={() => fetched.refetch()} />
      <LookThrough preview={preview} />
      <StartImport preview={preview} onStarted={onStarted} />
    </div>
  )
}
