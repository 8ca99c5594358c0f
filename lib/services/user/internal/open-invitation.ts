import { invitations } from '@/db/schema/user'
import { memberIdOf } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { happened } from '@/lib/events/book'
import type { Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { userEvents } from '../events'
import { hashSecret, randomText } from './secrets'

const LIFE_MS = 7 * 86_400_000

type Invited = { id: string; name: string; email: string; phone?: string | null; role: string }

/** Keeps an invitation of seven days. The link is given here, once; only the hash of its secret is kept. */
export async function openInvitation(tx: Tx, ctx: Ctx, { id, name, email, phone, role }: Invited) {
  const token = randomText(43)
  const expiresAt = new Date(ctx.now.getTime() + LIFE_MS)
  const invitedBy = memberIdOf(ctx.actor) ?? ctx.organizationId
  const kept = { name, email, phone, role, invitedBy, expiresAt, createdAt: ctx.now }
  const { organizationId } = ctx
  await tx.insert(invitations).values({ organizationId, id, tokenHash: hashSecret(token), ...kept })
  const stream = { type: 'invitation', id, version: 0 }
  const event = happened(userEvents, stream, 'member.invited', { invitationId: id, role })
  return { url: `${env().APP_URL}/invitation/${token}`, expiresAt, event }
}
