import type { Problem } from '@/lib/doors/outcome'
import type { BagView, DeliveryView } from '@/lib/services/delivery/view'
import type { WeighRequest } from './weigh-command'

export type ServerList = { version: number; bags: readonly BagView[] }
export type Trouble = 'no-network' | 'signed-out' | 'server-busy'
/** `done`: our server has it. `refused`: our server said no, with the sentence. `later`: nobody of ours has answered. */
export type Answer =
  | { kind: 'done'; list: ServerList }
  | { kind: 'refused'; reason: string; message: string }
  | { kind: 'later'; trouble: Trouble; afterSeconds?: number }

const TIMEOUT_MS = 20_000

/** Sends one command. Only an answer that is recognizably ours counts; a hotel's sign-in page with status 200 does not. */
export async function sendCommand(commandId: string, deliveryId: string, request: WeighRequest): Promise<Answer> {
  try {
    const response = await fetch(request.path, {
      method: request.method,
      body: JSON.stringify(request.body),
      headers: { 'content-type': 'application/json', 'idempotency-key': commandId },
      credentials: 'same-origin',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const body: unknown = await response.json()
    return response.ok ? accepted(body, deliveryId) : declined(response.status, body as Partial<Problem> | null)
  } catch {
    return { kind: 'later', trouble: 'no-network' }
  }
}

function accepted(body: unknown, deliveryId: string): Answer {
  const view = body as Partial<DeliveryView> | null
  if (view?.id !== deliveryId || !Array.isArray(view.bags) || typeof view.version !== 'number')
    return { kind: 'later', trouble: 'no-network' }
  return { kind: 'done', list: { version: view.version, bags: view.bags } }
}

/** The list as the server has it now; null when it cannot be asked. */
export async function readList(deliveryId: string): Promise<ServerList | null> {
  try {
    const response = await fetch(`/api/v1/deliveries/${deliveryId}`, { signal: AbortSignal.timeout(TIMEOUT_MS) })
    const answer = response.ok ? accepted(await response.json(), deliveryId) : null
    return answer?.kind === 'done' ? answer.list : null
  } catch {
    return null
  }
}

const busyCodes = new Set(['unavailable', 'internal', 'idempotency_in_progress'])

function declined(status: number, problem: Partial<Problem> | null): Answer {
  if (!problem?.code || !problem.reason || !problem.detail) return { kind: 'later', trouble: 'no-network' }
  if (status === 401) return { kind: 'later', trouble: 'signed-out' }
  if (status === 429 || busyCodes.has(problem.code))
    return { kind: 'later', trouble: 'server-busy', afterSeconds: problem.retryAfterSeconds }
  return { kind: 'refused', reason: problem.reason, message: problem.detail }
}
