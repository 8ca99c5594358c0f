import { z } from 'zod'
import { invitations } from '@/db/schema/user'
import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { newId } from '@/lib/kernel/ids'
import { env } from '@/lib/platform/env'
import { userEvents } from '../events'
import { hashSecret, randomText } from '../internal/secrets'
import { mayManageTeam } from '../policy'
import { InviteMember } from '../schema'

const LIFE_MS = 7 * 86_400_000

/** The link is shown once; only the hash of its secret is kept. */
export const inviteMember = operation({
  name: 'user.invite-member',
  summary: 'Invites somebody into the team; the link works once, for seven days',
  permission: 'team:write',
  book: userEvents,
  http: { method: 'POST', path: '/invitations', status: 201 },
  input: InviteMember,
  output: z.object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    phone: z.string().nullable(),
    role: z.string(),
    url: z.string(),
    expiresAt: z.string(),
  }),
  allow: mayManageTeam,
  redact: (answer) => ({ ...answer, url: '' }),
  run: async ({ ctx, tx, input }) => {
    const id = input.id ?? newId()
    const token = randomText(43)
    const expiresAt = new Date(ctx.now.getTime() + LIFE_MS)
    const { name, email, phone, role } = input
    await tx.insert(invitations).values({
      organizationId: ctx.organizationId,
      id,
      name,
      email,
      phone,
      role,
      tokenHash: hashSecret(token),
      invitedBy: memberIdOf(ctx.actor) ?? ctx.organizationId,
      expiresAt,
      createdAt: ctx.now,
    })
    const url = `${env().APP_URL}/invitation/${token}`
    const stream = { type: 'invitation', id, version: 0 }
    return {
      result: { id, name, email, phone: phone ?? null, role, url, expiresAt: expiresAt.toISOString() },
      events: [happened(userEvents, stream, 'member.invited', { invitationId: id, role })],
    }
  },
})
