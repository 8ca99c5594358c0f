import type { Outcome, Problem } from '@/lib/doors/outcome'
import { unreachable } from './unreachable'

/** POSTs one file to our own API as the part `file`. Answers like an action: it never throws for what was expected. */
export async function sendFile<T>(url: string, file: File): Promise<Outcome<T>> {
  const body = new FormData()
  body.set('file', file)
  const response = await fetch(url, { method: 'POST', body, credentials: 'same-origin' }).catch(() => null)
  const isJson = response?.headers.get('content-type')?.includes('json') ?? false
  const answer: unknown = isJson ? await response?.json().catch(() => null) : null
  if (!response || answer === null) return { ok: false, problem: unreachable }
  return response.ok ? { ok: true, value: answer as T } : { ok: false, problem: answer as Problem }
}
