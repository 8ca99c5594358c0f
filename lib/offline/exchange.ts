import type { StoredOperation } from './operation'

export type SyncResult = {
  id: string
  status: 'done' | 'replayed' | 'rejected'
  result?: unknown
  problem?: { code?: string; reason?: string; title?: string; detail?: string; status?: number }
  retryable?: boolean
  attentionId?: string | null
}
/** Why nothing moves just now. */
export type Trouble = 'no-network' | 'not-ours' | 'signed-out' | 'not-allowed' | 'suspended' | 'server-busy'
/**
 * `results`: our server's own answer. `too-large`: fewer at once. `wrong`: our server cannot read the request.
 * `later`: nobody of ours has answered, or it asks to wait.
 */
export type Answer =
  | { kind: 'results'; epoch: string; results: SyncResult[] }
  | { kind: 'too-large' }
  | { kind: 'wrong'; code: string; message: string }
  | { kind: 'later'; trouble: Trouble; afterSeconds?: number }

export type Batch = {
  sentAt: string
  knownEpoch?: string
  author?: string
  deviceId?: string
  appVersion?: string
  operations: Pick<StoredOperation, 'id' | 'name' | 'version' | 'input' | 'at' | 'dependsOn'>[]
}
/** Sends one batch and says what came back; it never throws. */
export type Exchange = (batch: Batch) => Promise<Answer>

const TIMEOUT_MS = 30_000
/** Only our own server sends this; a hotel's sign-in page does not. */
const OURS = 'farmtally-sync'

type Fetch = (url: string, init: RequestInit) => Promise<Response>

/**
 * The exchange over HTTP. Believed is only a 200 with our header, whose JSON is whole and has an epoch and results;
 * a redirect, a page, a cut or empty body keep everything where it is.
 */
export function fetchExchange(
  fetching: Fetch = fetch,
  { url = '/api/v1/sync', headers = {} }: { url?: string; headers?: Record<string, string> } = {},
): Exchange {
  return async (batch) => {
    try {
      const response = await fetching(url, {
        method: 'POST',
        body: JSON.stringify(batch),
        headers: { 'content-type': 'application/json', ...headers },
        credentials: 'same-origin',
        redirect: 'manual',
        cache: 'no-store',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      return await answerOf(response)
    } catch {
      return { kind: 'later', trouble: 'no-network' }
    }
  }
}

async function answerOf(response: Response): Promise<Answer> {
  const afterSeconds = Number(response.headers.get('retry-after')) || undefined
  const { status } = response
  if (status === 413) return { kind: 'too-large' }
  if (status === 401) return { kind: 'later', trouble: 'signed-out' }
  if (status === 429 || status >= 500) return { kind: 'later', trouble: 'server-busy', afterSeconds }
  const isOurs = response.headers.has(OURS)
  const body: unknown = await response.json().catch(() => null)
  if (status === 403 && isProblem(body)) return { kind: 'later', trouble: troubleOf403(body) }
  if (status === 200 && isOurs && isResults(body)) return { kind: 'results', ...body }
  if ((status === 400 || status === 422) && isOurs && isProblem(body))
    return { kind: 'wrong', code: body.code ?? 'sync.unreadable', message: body.detail ?? body.title ?? '' }
  return { kind: 'later', trouble: 'not-ours' }
}

/** Whose the closed door is: everybody's of the organization, or this person's alone. */
export const troubleOf403 = ({ reason }: { reason?: string }): Trouble =>
  reason === 'organization.suspended' ? 'suspended' : 'not-allowed'

const isProblem = (body: unknown): body is { code?: string; reason?: string; title?: string; detail?: string } =>
  typeof body === 'object' && body !== null && 'code' in body

function isResults(body: unknown): body is { epoch: string; results: SyncResult[] } {
  const { epoch, results } = (body ?? {}) as { epoch?: unknown; results?: unknown }
  return typeof epoch === 'string' && Array.isArray(results) && results.every(isResult)
}

const isResult = (one: unknown): one is SyncResult => {
  const { id, status } = (one ?? {}) as { id?: unknown; status?: unknown }
  return typeof id === 'string' && (status === 'done' || status === 'replayed' || status === 'rejected')
}
