import { z } from 'zod'
import { eventBook } from '@/lib/events/book'

const memberId = z.uuid()

/** Ids and names of changed fields only: no name, address or phone of a person. */
export const userEvents = eventBook('user', {
  'organization.created': z.object({ code: z.string(), ownerMemberId: memberId }),
  'organization.changed': z.object({ fields: z.array(z.string()) }),
  'organization.suspended': z.object({ reason: z.string() }),
  'organization.reopened': z.object({}),
  'member.added': z.object({ memberId, role: z.string() }),
  'member.role-changed': z.object({ memberId, from: z.string(), to: z.string() }),
  'member.suspended': z.object({ memberId }),
  'member.reactivated': z.object({ memberId }),
  'member.invited': z.object({ invitationId: z.uuid(), role: z.string() }),
  'invitation.accepted': z.object({ invitationId: z.uuid(), memberId }),
  'invitation.revoked': z.object({ invitationId: z.uuid() }),
  'session.started': z.object({ sessionId: z.uuid(), memberId }),
  'session.ended': z.object({ sessionId: z.uuid(), memberId }),
  /** Everywhere at once; the other organizations of the person follow with `ended-elsewhere`. */
  'sessions.all-ended': z.object({ memberId }),
  'sessions.ended-elsewhere': z.object({ memberId }),
  'password.changed': z.object({ memberId }),
  'api-key.created': z.object({ apiKeyId: z.uuid(), role: z.string() }),
  'api-key.rotated': z.object({ apiKeyId: z.uuid(), replacedBy: z.uuid() }),
  'api-key.revoked': z.object({ apiKeyId: z.uuid() }),
})
