import type { Decision } from './decisions'
import { type Trouble, troubleOf403 } from './exchange'

/** `done`: the server did it. `overtaken`: somebody had dealt with the item before. `no`: it says why not. */
export type DecisionAnswer =
  | { kind: 'done' }
  | { kind: 'overtaken' }
  | { kind: 'no'; message: string }
  | { kind: 'later'; trouble: Trouble }
type Ports = {
  ask: (decision: Decision) => Promise<DecisionAnswer>
  settle: (decision: Decision, answer: Exclude<DecisionAnswer, { kind: 'later' }>) => Promise<void>
}

/** Brings decisions to the server in the order in which they were taken; one that is refused stops nothing. */
export async function sendDecisions(decisions: readonly Decision[], { ask, settle }: Ports): Promise<Trouble | null> {
  for (const decision of decisions) {
    if (decision.refusal !== undefined) continue
    const answer = await ask(decision)
    if (answer.kind === 'later') return answer.trouble
    await settle(decision, answer)
  }
  return null
}

const TIMEOUT_MS = 30_000
const OURS = 'farmtally-sync'

/** Asks the server over HTTP; believed is only an answer with our own header. It never throws. */
export async function askDecision(decision: Decision, fetching: typeof fetch = fetch): Promise<DecisionAnswer> {
  const { attentionId, how, input, tripId, reason } = decision
  try {
    const response = await fetching(`/api/v1/attention/${attentionId}/resolve`, {
      method: 'POST',
      body: JSON.stringify({ how, input, tripId, reason }),
      headers: { 'content-type': 'application/json' },
      credentials: 'same-origin',
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const { status } = response
    if (status === 401) return { kind: 'later', trouble: 'signed-out' }
    if (status === 429 || status >= 500) return { kind: 'later', trouble: 'server-busy' }
    if (!response.headers.has(OURS)) return { kind: 'later', trouble: 'not-ours' }
    const body = (await response.json()) as Body
    if (status === 403 && troubleOf403(body) === 'suspended') return { kind: 'later', trouble: 'suspended' }
    return answerOf(status, body, attentionId)
  } catch {
    return { kind: 'later', trouble: 'no-network' }
  }
}

type Body = { id?: string; reason?: string; detail?: string; title?: string; errors?: { message: string }[] }

function answerOf(status: number, body: Body, attentionId: string): DecisionAnswer {
  if (status === 200 && body.id === attentionId) return { kind: 'done' }
  if (body.reason === 'attention.already-resolved') return { kind: 'overtaken' }
  if (status < 400) return { kind: 'later', trouble: 'not-ours' }
  const faults = body.errors?.map(({ message }) => message).join(' ')
  return { kind: 'no', message: faults || body.detail || body.title || 'The server did not accept this.' }
}
