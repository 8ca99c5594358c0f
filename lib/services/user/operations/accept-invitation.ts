import { sql } from 'drizzle-orm'
import { readWithCredential } from '@/lib/access/before-ctx'
import { parse } from '@/lib/access/parse'
import { runOperation } from '@/lib/access/runner'
import { DomainError, refused } from '@/lib/kernel/errors'
import { countGuess } from '../internal/guess-limit'
import { hashPassword, passwordMatches } from '../internal/passwords'
import { membershipsOf, type Person, personByEmail } from '../internal/people'
import { hashSecret } from '../internal/secrets'
import { systemCtx } from '../internal/system-ctx'
import { passwordRefusal } from '../rules'
import { AcceptInvitation } from '../schema'
import { enterTeam } from './enter-team'
import { startSession } from './start-session'

export type OpenInvitation = { id: string; organizationId: string; name: string; email: string; role: string }

/** The invitation behind a link; null when it was used, taken back, is too old or never existed. */
export async function findInvitation(token: string): Promise<OpenInvitation | null> {
  const credential = hashSecret(token)
  const [row] = await readWithCredential('svc_user', credential, (tx) =>
    tx.execute<OpenInvitation>(sql`
      select id, organization_id as "organizationId", name, email, role from "user".invitations
      where token_hash = ${credential} and accepted_at is null and revoked_at is null and expires_at > now()`),
  )
  return row ?? null
}

/**
 * Accepts an invitation and signs the person in. Who has an account proves it with its password; who has none sets one.
 * @throws DomainError
 */
export async function acceptInvitation(rawInput: unknown, userAgent: string): Promise<{ sessionToken: string }> {
  const input = parse(AcceptInvitation, rawInput)
  const invitation = await findInvitation(input.token)
  if (!invitation)
    throw new DomainError('not_found', 'invitation.closed', {
      message: 'This invitation was used, taken back or is older than seven days. Ask for a new one.',
    })
  const known = await personByEmail(invitation.email)
  const isFirstPassword = !known || (await isOnlyHere(known, invitation.organizationId))
  if (known && !isFirstPassword) await requirePassword(known, input.password)
  const refusal = isFirstPassword ? passwordRefusal(input.password, { email: invitation.email }) : null
  if (refusal) throw refusal
  const ctx = await systemCtx(invitation.organizationId, 'invitation')
  const { value } = await runOperation(ctx, enterTeam, {
    invitationId: invitation.id,
    name: input.name,
    knownPersonId: known?.id ?? null,
    passwordHash: isFirstPassword ? await hashPassword(input.password) : '',
  })
  return startSession(ctx, value.memberId, userAgent)
}

/**
 * Who was added without a password and belongs to nobody else gets the first one by this organization's invitation. Anywhere
 * else it would be a way into somebody else's organization.
 */
async function isOnlyHere(known: Person, organizationId: string): Promise<boolean> {
  if (known.password_hash !== '') return false
  const memberships = await membershipsOf(known.id)
  return memberships.length > 0 && memberships.every((one) => one.organization_id === organizationId)
}

/** An invitation must not be a way around the sign-in's limit: whoever invites could guess here at the invited one's password. */
async function requirePassword(known: Person, password: string): Promise<void> {
  if (known.password_hash === '')
    throw refused(
      'password.not-set',
      'Your account was added by another organization and has no password yet. Ask that organization first.',
    )
  await countGuess(known.email)
  if (await passwordMatches(known.password_hash, password)) return
  throw new DomainError('invalid', 'password.wrong', {
    message: 'You already have an account. Use its password.',
    fields: [{ path: 'password', message: 'You already have an account. Use its password.' }],
  })
}
