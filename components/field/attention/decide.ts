import { problemOfRefusal } from '@/components/field/use-record'
import type { Outcome } from '@/lib/doors/outcome'
import type { Decision } from '@/lib/offline/decisions'
import { phone } from '@/lib/offline/phone'

/** Writes decisions down on this phone; the network is not waited for. */
export async function decide(decisions: readonly Decision[]): Promise<Outcome<null>> {
  try {
    await phone().resolve(decisions)
    return { ok: true, value: null }
  } catch (error) {
    return { ok: false, problem: problemOfRefusal(error) }
  }
}

/** What the screen itself finds wrong, at its fields. */
export const notYet = (errors: { path: string; message: string }[]): Outcome<never> => ({
  ok: false,
  problem: { code: 'invalid', reason: 'input.invalid', title: 'Not yet', detail: '', status: 422, errors },
})
