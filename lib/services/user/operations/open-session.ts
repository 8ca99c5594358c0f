import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { members, sessions } from '@/db/schema/user'
import { operation } from '@/lib/access/operation'
import { requireStatus } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { newId } from '@/lib/kernel/ids'
import { userEvents } from '../events'
import { lockMember } from '../internal/lock-member'
import { mayActForNewcomers } from '../policy'
import { StartSession } from '../schema'

const LIFE_MS = 30 * 86_400_000

/** Keeps a new session; only the hash of its token is stored. */
export const openSession = operation({
  name: 'user.open-session',
  summary: 'Signs a member in',
  permission: 'team:write',
  book: userEvents,
  input: StartSession,
  output: z.object({ sessionId: z.uuid() }),
  subject: (tx, input, ctx) => lockMember(tx, ctx.organizationId, input.memberId),
  allow: mayActForNewcomers,
  run: async ({ ctx, tx, input, subject: member }) => {
    requireStatus(member.status, ['active'], 'member.not-active', 'This account is suspended. Ask the owner.')
    const sessionId = newId()
    await tx.insert(sessions).values({
      organizationId: ctx.organizationId,
      id: sessionId,
      tokenHash: input.tokenHash,
      personId: member.personId,
      memberId: member.id,
      userAgent: input.userAgent,
      createdAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + LIFE_MS),
    })
    await tx
      .update(members)
      .set({ lastSeenAt: ctx.now })
      .where(and(eq(members.organizationId, ctx.organizationId), eq(members.id, member.id)))
    const stream = { type: 'session', id: sessionId, version: 0 }
    const event = happened(userEvents, stream, 'session.started', { sessionId, memberId: member.id })
    return { result: { sessionId }, events: [event] }
  },
})
