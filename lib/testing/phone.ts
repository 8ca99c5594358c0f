import type { Ctx } from '@/lib/access/ctx'
import { readEnvelope } from '@/lib/doors/sync/envelope'
import { handOver } from '@/lib/doors/sync/sync-door'
import { newId } from '@/lib/kernel/ids'

export type Op = { id: string; name: string; input: Record<string, unknown>; at: string; dependsOn?: string[] }

/** A phone as the server sees it: operations with ids of their own, handed over in batches. */
export function aPhone(ctx: () => Ctx, deviceId = newId()) {
  const op = (name: string, input: Record<string, unknown>, dependsOn?: string[]): Op => ({
    ...{ id: newId(), name, input, at: new Date().toISOString() },
    ...(dependsOn && { dependsOn }),
  })
  const send = async (operations: unknown[], more: Record<string, unknown> = {}) =>
    (await handOver(ctx(), readEnvelope({ deviceId, sentAt: ctx().now.toISOString(), ...more, operations }))).results
  return { deviceId, op, send }
}
export type Phone = ReturnType<typeof aPhone>

/** One bag's weight in kg under a number. */
export const bag = (number: number, kilo: number) => ({ number, weightGrams: Math.round(kilo * 1000) })
