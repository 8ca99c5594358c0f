import { parse } from '@/lib/access/parse'
import { DomainError } from '@/lib/kernel/errors'
import { countGuess } from '../internal/guess-limit'
import { passwordMatches } from '../internal/passwords'
import { membershipsOf, personByEmail } from '../internal/people'
import { systemCtx } from '../internal/system-ctx'
import { SignIn } from '../schema'
import { startSession } from './start-session'

const wrong = () =>
  new DomainError('unauthenticated', 'sign-in.wrong', {
    message: 'E-mail or password is wrong. Check both and try again.',
  })

/**
 * E-mail and password → a new session token in the organization used last, or the one asked for.
 * Guessing is limited per identity and per address; an unknown e-mail takes the same time and gets the same words.
 * @throws DomainError `sign-in.wrong`, `sign-in.too-often`, `sign-in.no-organization`.
 */
export async function signIn(
  rawInput: unknown,
  from: { address: string; userAgent: string },
): Promise<{ sessionToken: string; organizationId: string; memberId: string }> {
  const input = parse(SignIn, rawInput)
  await countGuess(input.email, from.address)
  const person = await personByEmail(input.email)
  if (!(await passwordMatches(person?.password_hash, input.password)) || !person) throw wrong()
  const memberships = await membershipsOf(person.id)
  const chosen = memberships.find((one) => one.organization_id === input.organizationId) ?? memberships[0]
  if (!chosen)
    throw new DomainError('forbidden', 'sign-in.no-organization', {
      message: 'Your account is not active in any organization. Ask the owner.',
    })
  const ctx = await systemCtx(chosen.organization_id, 'sign-in')
  const { sessionToken } = await startSession(ctx, chosen.id, from.userAgent)
  return { sessionToken, organizationId: chosen.organization_id, memberId: chosen.id }
}
