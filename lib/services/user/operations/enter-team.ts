import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { invitations, members, people } from '@/db/schema/user'
import { id } from '@/lib/access/fields'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { conflict, notFound } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { userEvents } from '../events'
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
    const [memberId, personId] = [newId(), input.knownPersonId ?? newId()]
    const { email, phone, role } = invitation
    const name = input.name ?? invitation.name
    if (!input.knownPersonId)
      await tx.insert(people).values({ id: personId, email, name, passwordHash: input.passwordHash, createdAt: now })
    await tx
      .insert(members)
      .values({ organizationId, id: memberId, personId, name, email, phone, role, createdAt: now })
    await tx
      .update(invitations)
      .set({ acceptedAt: now, version: invitation.version + 1 })
      .where(and(eq(invitations.organizationId, organizationId), eq(invitations.id, invitation.id)))
    const stream = { type: 'invitation', id: invitation.id, version: invitation.version }
    const accepted = { invitationId: invitation.id, memberId }
    return {
      result: { memberId },
      events: [
        happened(userEvents, stream, 'invitation.accepted', accepted),
        happened(userEvents, { type: 'member', id: memberId, version: 0 }, 'member.added', { memberId, role }),
      ],
    }
  },
})
