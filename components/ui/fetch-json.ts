import type { Problem } from '@/lib/doors/outcome'
import { unreachable } from './unreachable'

/** A read that did not work, with the Problem to show. */
export class ReadFailure extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title)
    this.name = 'ReadFailure'
  }
}

/**
 * GETs JSON from our own API with the signed-in session's cookie.
 * @throws ReadFailure with the server's Problem, or `unreachable` when the answer is not ours.
 */
export async function getJson<T>(url: string, signal?: AbortSignal): Promise<T> {
  let response: Response
  try {
    response = await fetch(url, { signal, credentials: 'same-origin', headers: { accept: 'application/json' } })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ReadFailure(unreachable)
  }
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  if (!isJson) throw new ReadFailure(unreachable)
  const body: unknown = await response.json().catch(() => null)
  if (response.ok && body !== null) return body as T
  throw new ReadFailure(body !== null && !response.ok ? (body as Problem) : unreachable)
}

/** The Problem inside whatever a read threw. */
export const problemOf = (error: unknown): Problem => (error instanceof ReadFailure ? error.problem : unreachable)
