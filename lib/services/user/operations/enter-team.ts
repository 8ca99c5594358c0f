import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { invitations, members, people } from '@/db/schema/user'
import type { Ctx } from '@/lib/access/ctx'
import { id } from '@/lib/access/fields'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { conflict, notFound } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import type { Tx } from '@/lib/platform/db'
import { userEvents } from '../events'
import { memberOfPerson } from '../internal/lock-member'
import { mayActForNewcomers } from '../policy'

/** The part of accepting an invitation that writes; `accept-invitation` proved the secret and the password before. */
export const enterTeam = operation({
  name: 'user.enter-team',
  summary: 'Makes an invited person a member',
  permission: 'team:write',
  book: userEvents,
  input: z.object({
    invitationId: id,
    name: z.string().optional(),
    knownPersonId: id.nullable(),
    passwordHash: z.string(),
  }),
  output: z.object({ memberId: z.uuid() }),
  subject: async (tx, input, ctx) => {
    const own = and(eq(invitations.organizationId, ctx.organizationId), eq(invitations.id, input.invitationId))
    const [invitation] = await tx.select().from(invitations).where(own).for('update')
    if (!invitation) throw notFound('invitation')
    return invitation
  },
  allow: mayActForNewcomers,
  run: async ({ ctx, tx, input, subject: invitation }) => {
    if (invitation.acceptedAt || invitation.revokedAt || invitation.expiresAt < ctx.now)
      throw conflict(
        'invitation.closed',
        'This invitation was used, taken back or is older than seven days. Ask for a new one.',
      )
    const { organizationId, now } = ctx
    const { email, phone, role } = invitation
    const name = input.name ?? invitation.name
    const personId = await personOf(tx, ctx, { ...input, name, email })
    const there = await memberOfPerson(tx, ctx, personId)
    // The id that the invitation was answered with stays this person's.
    const memberId = there?.id ?? invitation.id
    if (!there) {
      const member = { organizationId, id: memberId, personId, name, email, phone, role, createdAt: now }
      await tx.insert(members).values(member)
    }
    await tx
      .update(invitations)
      .set({ acceptedAt: now, version: invitation.version + 1 })
      .where(and(eq(invitations.organizationId, organizationId), eq(invitations.id, invitation.id)))
    const stream = { type: 'invitation', id: invitation.id, version: invitation.version }
    const events = [happened(userEvents, stream, 'invitation.accepted', { invitationId: invitation.id, memberId })]
    const joined = { type: 'member', id: memberId, version: 0 }
    if (!there) events.push(happened(userEvents, joined, 'member.added', { memberId, role }))
    return { result: { memberId }, events }
  },
})

type Entering = { knownPersonId: string | null; passwordHash: string; name: string; email: string }

/** A known person's password is only ever set where there was none: `accept-invitation` says when that is allowed. */
async function personOf(tx: Tx, ctx: Ctx, { knownPersonId, passwordHash, name, email }: Entering): Promise<string> {
  if (!knownPersonId) {
    const id = newId()
    await tx.insert(people).values({ id, email, name, passwordHash, createdAt: ctx.now })
    return id
  }
  const withoutPassword = and(eq(people.id, knownPersonId), eq(people.passwordHash, ''))
  if (passwordHash) await tx.update(people).set({ passwordHash }).where(withoutPassword)
  return knownPersonId
}
