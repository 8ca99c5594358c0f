import type { Ctx } from '@/lib/access/ctx'
import { runOperation } from '@/lib/access/runner'
import { DomainError, forbidden, notFound } from '@/lib/kernel/errors'
import { type Membership, membershipsOf } from '../internal/people'
import { systemCtx } from '../internal/system-ctx'
import { endSession } from './end-session'
import { startSession } from './start-session'

export type OwnOrganization = { id: string; name: string; isCurrent: boolean }

/** Where the signed-in person is an active member, by name; a key or the system is in one organization only. */
export async function organizationsOf(ctx: Ctx): Promise<OwnOrganization[]> {
  if (ctx.actor.kind !== 'staff') return []
  const memberships = await membershipsOf(ctx.actor.personId)
  const found = await Promise.all(memberships.map((one) => nameOf(one, ctx)))
  return found.filter((one) => one !== null).sort((a, b) => a.name.localeCompare(b.name))
}

/**
 * The same person, in another organization: a new session there with that membership's rights, and the present one ends, so
 * that no token of the old organization stays behind and its live connection closes.
 * @throws DomainError not_found where the person is no active member; the words do not tell whether it exists.
 */
export async function switchOrganization(
  ctx: Ctx,
  organizationId: string,
  userAgent: string,
): Promise<{ sessionToken: string }> {
  if (ctx.actor.kind !== 'staff') throw forbidden('permission.missing', 'Only a signed-in person changes organization.')
  const { personId, sessionId } = ctx.actor
  const chosen = (await membershipsOf(personId)).find((one) => one.organization_id === organizationId)
  if (!chosen) throw notFound('organization')
  const session = await startSession(await systemCtx(organizationId, 'sign-in'), chosen.id, userAgent)
  await runOperation(ctx, endSession, { sessionId })
  return session
}

/** Null: the organization is closed for now. */
async function nameOf({ organization_id: id }: Membership, ctx: Ctx): Promise<OwnOrganization | null> {
  const isCurrent = id === ctx.organizationId
  if (isCurrent) return { id, name: ctx.organization.name, isCurrent }
  try {
    return { id, name: (await systemCtx(id, 'sign-in')).organization.name, isCurrent }
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') return null
    throw error
  }
}
