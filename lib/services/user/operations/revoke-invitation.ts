import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { invitations } from '@/db/schema/user'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { conflict, notFound } from '@/lib/kernel/errors'
import { userEvents } from '../events'
import { mayManageTeam } from '../policy'
import { InvitationRef } from '../schema'

export const revokeInvitation = operation({
  name: 'user.revoke-invitation',
  summary: 'Takes an invitation back',
  permission: 'team:write',
  book: userEvents,
  http: { method: 'DELETE', path: '/invitations/{id}', params: { id: 'invitationId' } },
  input: InvitationRef,
  output: z.object({ id: z.uuid() }),
  subject: async (tx, input, ctx) => {
    const own = and(eq(invitations.organizationId, ctx.organizationId), eq(invitations.id, input.invitationId))
    const [invitation] = await tx.select().from(invitations).where(own).for('update')
    if (!invitation) throw notFound('invitation')
    return invitation
  },
  allow: mayManageTeam,
  run: async ({ ctx, tx, subject }) => {
    if (subject.acceptedAt || subject.revokedAt)
      throw conflict('invitation.closed', 'This invitation is already closed.')
    const version = subject.version + 1
    await tx
      .update(invitations)
      .set({ revokedAt: ctx.now, version })
      .where(and(eq(invitations.organizationId, ctx.organizationId), eq(invitations.id, subject.id)))
    const stream = { type: 'invitation', id: subject.id, version: subject.version }
    const event = happened(userEvents, stream, 'invitation.revoked', { invitationId: subject.id })
    return { result: { id: subject.id }, events: [event] }
  },
})
