import cluster from 'node:cluster'
import { Ratelimit } from '@upstash/ratelimit'
import { RateLimiterCluster, RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { env } from './env'
import { redisAt, scriptRunner } from './redis'

export type Allowance = { points: number; windowSeconds: number }
export type Taken = {
  name: string
  allowed: boolean
  limit: number
  remaining: number
  resetSeconds: number
  windowSeconds: number
}
export type Limiter = { take: (key: string) => Promise<Taken> }

const limiters = new Map<string, Limiter>()

/**
 * A limit shared by all processes when REDIS_URL is set, else by the web processes of this copy (scripts/web.ts counts).
 * While nobody answers each process counts by itself: a limit is never lifted and never stops the work.
 * @param name what is limited, e.g. `sign-in`; limiters of the same name and allowance share their counts
 */
export function limiter(name: string, allowance: Allowance): Limiter {
  const id = `${name}:${allowance.points}:${allowance.windowSeconds}`
  const known = limiters.get(id)
  if (known) return known
  const url = env().REDIS_URL
  const here = { keyPrefix: id, points: allowance.points, duration: allowance.windowSeconds }
  const alone = counting(new RateLimiterMemory(here), name, allowance)
  const shared = url ? inRedis(url, name, allowance) : cluster.isWorker && amongSiblings(here, name, allowance)
  const made = shared ? withFallback(shared, alone) : alone
  limiters.set(id, made)
  return made
}

/** Forgets all limiters and their counts; for tests. */
export const forgetLimiters = (): void => limiters.clear()

type Here = { keyPrefix: string; points: number; duration: number }

const amongSiblings = (here: Here, name: string, allowance: Allowance): Limiter =>
  counting(new RateLimiterCluster({ ...here, timeoutMs: 1_000 }), name, allowance)

type Counter = { consume: (key: string) => Promise<RateLimiterRes> }

function counting(counter: Counter, name: string, { points, windowSeconds }: Allowance): Limiter {
  const told = (allowed: boolean, result: RateLimiterRes): Taken => ({
    name,
    allowed,
    limit: points,
    remaining: Math.max(0, result.remainingPoints),
    resetSeconds: Math.max(1, Math.ceil(result.msBeforeNext / 1_000)),
    windowSeconds,
  })
  return {
    take: (key) =>
      counter.consume(key).then(
        (result) => told(true, result),
        (refusal: RateLimiterRes | Error) => {
          if (refusal instanceof Error) throw refusal
          return told(false, refusal)
        },
      ),
  }
}

function inRedis(url: string, name: string, { points, windowSeconds }: Allowance): Limiter {
  const counter = new Ratelimit({
    // The library asks for its own client's overloads; it calls these three commands with these shapes only.
    redis: scriptRunner(redisAt(url)) as unknown as ConstructorParameters<typeof Ratelimit>[0]['redis'],
    limiter: Ratelimit.slidingWindow(points, `${windowSeconds} s`),
    prefix: `farmtally:limit:${name}`,
    ephemeralCache: false,
    // Its own time limit lets requests through; ours (redis.ts) falls back to counting in memory.
    timeout: 0,
  })
  return {
    take: async (key) => {
      const result = await counter.limit(key)
      const resetSeconds = Math.max(1, Math.ceil((result.reset - Date.now()) / 1_000))
      const remaining = Math.max(0, result.remaining)
      return { name, allowed: result.success, limit: points, remaining, resetSeconds, windowSeconds }
    },
  }
}

function withFallback(first: Limiter, second: Limiter): Limiter {
  return { take: (key) => first.take(key).catch(() => second.take(key)) }
}

/**
 * `RateLimit` and `RateLimit-Policy` as in draft-ietf-httpapi-ratelimit-headers-10: r = requests left,
 * t = seconds to the reset, q = quota, w = window in seconds. `Retry-After` when nothing is left.
 */
export function rateLimitHeaders(taken: Taken): Record<string, string> {
  return {
    RateLimit: `"${taken.name}";r=${taken.remaining};t=${taken.resetSeconds}`,
    'RateLimit-Policy': `"${taken.name}";q=${taken.limit};w=${taken.windowSeconds}`,
    ...(taken.allowed ? {} : { 'Retry-After': String(taken.resetSeconds) }),
  }
}
