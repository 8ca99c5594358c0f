'use server'

import { headers } from 'next/headers'
import { DomainError } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { env } from '@/lib/platform/env'
import { limiter } from '@/lib/platform/rate-limit'
import { acceptInvitation } from '@/lib/services/user/operations/accept-invitation'
import { signUp } from '@/lib/services/user/operations/sign-up'
import type { Outcome } from './outcome'
import { toProblem } from './problem-json'
import { addressOf } from './rate-limits'
import { requireOwnOrigin } from './route'
import { keepSession } from './session-cookie'

type Entered = Promise<Outcome<null>>

/** Opens an organization and signs its owner in, in this browser. */
export async function signUpAction(input: unknown): Entered {
  return enter((userAgent) => signUp(input, userAgent))
}

/** Accepts an invitation and signs the new member in, in this browser. */
export async function acceptInvitationAction(input: unknown): Entered {
  return enter((userAgent) => acceptInvitation(input, userAgent))
}

/** Nobody is signed in yet: our own page must ask, an address may try a hundred times an hour unless set otherwise. */
async function enter(prove: (userAgent: string) => Promise<{ sessionToken: string }>): Entered {
  const requestId = newId()
  try {
    const given = await headers()
    requireOwnOrigin({ headers: given })
    await limitNewcomers(addressOf(given))
    const { sessionToken } = await prove(given.get('user-agent') ?? '')
    await keepSession(sessionToken)
    return { ok: true, value: null }
  } catch (error) {
    return { ok: false, problem: toProblem(error, requestId) }
  }
}

async function limitNewcomers(address: string): Promise<void> {
  const taken = await limiter('newcomers', {
    points: env().RATE_LIMIT_SIGN_IN_PER_HOUR * 5,
    windowSeconds: 3_600,
  }).take(address)
  if (!taken.allowed)
    throw new DomainError('unavailable', 'request.rate-limited', {
      message: 'Too many tries from this address.',
      retryAfterSeconds: taken.resetSeconds,
    })
}
