import { unreachable } from '@/components/ui/unreachable'
import type { Outcome, Problem } from '@/lib/doors/outcome'
import { phone } from '@/lib/offline/phone'

/** What needs the office at once and so needs a network: asked of our API, then the phone reads what is new. */
export async function sendNow<T>(path: string, body: unknown, commandId: string): Promise<Outcome<T>> {
  try {
    const response = await fetch(`/api/v1${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'idempotency-key': commandId },
      credentials: 'same-origin',
      redirect: 'manual',
    })
    const answer: unknown = await response.json()
    if (!response.ok) return { ok: false, problem: answer as Problem }
    void phone().syncNow()
    return { ok: true, value: answer as T }
  } catch {
    return { ok: false, problem: unreachable }
  }
}
