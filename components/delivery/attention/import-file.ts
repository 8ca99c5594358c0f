import { unreachable } from '@/components/ui/unreachable'
import type { Outcome, Problem } from '@/lib/doors/outcome'
import { type ExportedWork, openWork } from '@/lib/offline/export'

export type Imported = { author: string; counts: Record<'done' | 'replayed' | 'rejected', number> }

/** The API's own bound for one batch. */
const BATCH = 500

/** Opens the file in this browser (the words never leave it) and hands its entries over, in their order. */
export async function importFile(file: unknown, words: string, organizationId: string): Promise<Outcome<Imported>> {
  if (!(file instanceof File) || file.size === 0) return fault('file', 'Choose the file.')
  let work: ExportedWork
  try {
    work = await openWork(await file.text(), words.trim())
  } catch (error) {
    const isSyntax = error instanceof SyntaxError
    return fault(
      isSyntax ? 'file' : 'words',
      isSyntax ? 'This is not a file of exported work.' : (error as Error).message,
    )
  }
  if (work.organizationId !== organizationId) return fault('file', 'This file is of another organization.')
  const counts = { done: 0, replayed: 0, rejected: 0 }
  for (let at = 0; at < work.operations.length; at += BATCH) {
    const operations = work.operations.slice(at, at + BATCH)
    const outcome = await hand({ authorId: work.author.memberId, operations })
    if (!outcome.ok) return outcome
    for (const { status } of outcome.value.results) counts[status]++
  }
  return { ok: true, value: { author: work.author.name, counts } }
}

type Handed = { results: { status: keyof Imported['counts'] }[] }

async function hand(body: unknown): Promise<Outcome<Handed>> {
  try {
    const response = await fetch('/api/v1/sync/import', {
      ...{ method: 'POST', body: JSON.stringify(body), credentials: 'same-origin' },
      headers: { 'content-type': 'application/json' },
    })
    const answer: unknown = await response.json()
    return response.ok ? { ok: true, value: answer as Handed } : { ok: false, problem: answer as Problem }
  } catch {
    return { ok: false, problem: unreachable }
  }
}

function fault(path: string, message: string): Outcome<never> {
  const problem = { code: 'invalid', reason: 'input.invalid', title: 'Not yet', detail: '', status: 422 }
  return { ok: false, problem: { ...problem, errors: [{ path, message }] } }
}
