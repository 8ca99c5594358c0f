import { DomainError } from '@/lib/kernel/errors'
import { env } from '@/lib/platform/env'
import { limiter, type Taken } from '@/lib/platform/rate-limit'

/**
 * Counts one try at a password, wherever it is typed: sign-in, invitation or change. An identity has one budget for all
 * of them, or each door would add its own to the guesser's; an address has five times as many.
 * @throws DomainError unavailable `request.rate-limited`
 */
export async function countGuess(email: string, address?: string): Promise<void> {
  const points = env().RATE_LIMIT_SIGN_IN_PER_HOUR
  const taken = [await limiter('sign-in-identity', { points, windowSeconds: 3600 }).take(email)]
  if (address) taken.push(await limiter('sign-in-address', { points: points * 5, windowSeconds: 3600 }).take(address))
  requireLeft(taken)
}

function requireLeft(taken: Taken[]): void {
  const refused = taken.find((one) => !one.allowed)
  if (!refused) return
  throw new DomainError('unavailable', 'request.rate-limited', {
    message: `Too many tries. Wait ${Math.ceil(refused.resetSeconds / 60)} minutes, or ask the owner for help.`,
    retryAfterSeconds: refused.resetSeconds,
  })
}

/**
 * Counts a code that is asked for or tried. A phone gets a quarter as many codes as tries at a password: each costs a
 * message; addresses are shared by whole villages.
 * @throws DomainError unavailable `request.rate-limited`
 */
export async function countCode(what: 'asked' | 'tried', phone: string, address: string): Promise<void> {
  const points = env().RATE_LIMIT_SIGN_IN_PER_HOUR
  const ofPhone = { points: what === 'asked' ? Math.ceil(points / 4) : points, windowSeconds: 3600 }
  const ofAddress = { points: points * 5, windowSeconds: 3600 }
  const taken = [
    await limiter(`code-${what}-phone`, ofPhone).take(phone),
    await limiter(`code-${what}-address`, ofAddress).take(address),
  ]
  requireLeft(taken)
}
