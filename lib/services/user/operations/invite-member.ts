import { z } from 'zod'
import { operation } from '@/lib/access/operation'
import { newId } from '@/lib/kernel/ids'
import { userEvents } from '../events'
import { openInvitation } from '../internal/open-invitation'
import { mayManageTeam } from '../policy'
import { InviteMember } from '../schema'

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
    const { name, email, phone, role } = input
    const { url, expiresAt, event } = await openInvitation(tx, ctx, { ...input, id })
    const result = { id, name, email, phone: phone ?? null, role, url, expiresAt: expiresAt.toISOString() }
    return { result, events: [event] }
  },
})
