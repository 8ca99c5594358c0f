import { actorIdOf } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { DomainError } from '@/lib/kernel/errors'
import { clientAddress } from '@/lib/platform/client-address'
import { env } from '@/lib/platform/env'
import { limiter, rateLimitHeaders } from '@/lib/platform/rate-limit'

/** Each caller has a budget a minute: a key or a person by id, everybody else by address. */
export async function limitRequests(request: Request, ctx: Ctx | null, headers: Headers): Promise<void> {
  const caller = ctx ? callerOf(ctx) : `nobody:${addressOf(request.headers)}`
  const points = ctx ? env().RATE_LIMIT_PER_MINUTE : Math.ceil(env().RATE_LIMIT_PER_MINUTE / 10)
  const taken = await limiter(ctx ? 'requests' : 'strangers', { points, windowSeconds: 60 }).take(caller)
  for (const [name, value] of Object.entries(rateLimitHeaders(taken))) headers.set(name, value)
  if (!taken.allowed)
    throw new DomainError('unavailable', 'request.rate-limited', {
      message: `Too many requests. Wait ${taken.resetSeconds} seconds.`,
      retryAfterSeconds: Math.max(1, taken.resetSeconds),
    })
}

function callerOf(ctx: Ctx): string {
  const { actor, organizationId } = ctx
  return `${organizationId}:${actorIdOf(actor) ?? 'system'}`
}

/** Where a request comes from, as far as it can be believed (TRUSTED_PROXIES). */
export const addressOf = (headers: Pick<Headers, 'get'>): string => clientAddress(headers, env().TRUSTED_PROXIES)
