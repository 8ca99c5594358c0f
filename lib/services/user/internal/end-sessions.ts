import { and, eq, isNull, lt, ne } from 'drizzle-orm'
import { people, sessions } from '@/db/schema/user'
import type { Ctx } from '@/lib/access/ctx'
import type { Tx } from '@/lib/platform/db'
import { forgetCredentials } from '../authenticate'
import type { Member } from './lock-member'

/**
 * Ends every session of the person behind a member, in all organizations with this one change of the person; the rows of
 * this organization are marked as well. `keptSessionId` goes on.
 */
export async function endSessionsOf(tx: Tx, ctx: Ctx, member: Member, keptSessionId: string | null): Promise<void> {
  await tx.update(people).set({ sessionsEndedAt: ctx.now, keptSessionId }).where(eq(people.id, member.personId))
  const open = and(openOf(ctx, member.id), ...(keptSessionId ? [ne(sessions.id, keptSessionId)] : []))
  await tx.update(sessions).set({ revokedAt: ctx.now }).where(open)
  forgetCredentials()
}

/** Marks the sessions that a member began before an instant; gives how many there were. */
export async function markEnded(tx: Tx, ctx: Ctx, memberId: string, before: Date): Promise<number> {
  const marked = await tx
    .update(sessions)
    .set({ revokedAt: ctx.now })
    .where(and(openOf(ctx, memberId), lt(sessions.createdAt, before)))
    .returning({ id: sessions.id })
  forgetCredentials()
  return marked.length
}

const openOf = (ctx: Ctx, memberId: string) =>
  and(eq(sessions.organizationId, ctx.organizationId), eq(sessions.memberId, memberId), isNull(sessions.revokedAt))
