import { z } from 'zod'
import { OrganizationSettings } from './schema'

export const OrganizationView = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  place: z.string(),
  phone: z.string().nullable(),
  timeZone: z.string(),
  settings: OrganizationSettings,
  version: z.number().int(),
  createdAt: z.string(),
})
export type OrganizationView = z.infer<typeof OrganizationView>

export const MemberView = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  role: z.string(),
  status: z.string(),
  lastSeenAt: z.string().nullable(),
  version: z.number().int(),
  createdAt: z.string(),
})
export type MemberView = z.infer<typeof MemberView>

/** `status` is `invited` for somebody who has an account elsewhere; the link is shown once. */
export const AddedMemberView = MemberView.extend({ invitationUrl: z.string().nullable() })

export const InvitationView = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  role: z.string(),
  status: z.enum(['open', 'accepted', 'revoked', 'expired']),
  expiresAt: z.string(),
  createdAt: z.string(),
})
export type InvitationView = z.infer<typeof InvitationView>

export const SessionView = z.object({
  id: z.uuid(),
  userAgent: z.string(),
  isCurrent: z.boolean(),
  createdAt: z.string(),
  expiresAt: z.string(),
})

/** The secret is in this answer and nowhere else. */
export const NewApiKeyView = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.string(),
  secret: z.string(),
  lastFour: z.string(),
})

export const ApiKeyView = z.object({
  id: z.uuid(),
  name: z.string(),
  lastFour: z.string(),
  role: z.string(),
  memberId: z.uuid(),
  scopes: z.array(z.string()).nullable(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
})
