import type { Ctx } from '@/lib/access/ctx'
import { runOperation } from '@/lib/access/runner'
import { hashSecret, randomText } from '../internal/secrets'
import { openSession } from './open-session'

/** Makes a new opaque session token (256 random bits) for a member and keeps its hash. Gives the token, once. */
export async function startSession(ctx: Ctx, memberId: string, userAgent: string): Promise<{ sessionToken: string }> {
  const sessionToken = randomText(43)
  await runOperation(ctx, openSession, {
    memberId,
    tokenHash: hashSecret(sessionToken),
    userAgent: userAgent.slice(0, 300),
  })
  return { sessionToken }
}
