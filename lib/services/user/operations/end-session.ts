import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { sessions } from '@/db/schema/user'
import { none, operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { notFound } from '@/lib/kernel/errors'
import { forgetCredentials } from '../authenticate'
import { userEvents } from '../events'
import { mayEndSession } from '../policy'
import { SessionRef } from '../schema'

export const endSession = operation({
  name: 'user.end-session',
  summary: 'Ends a session, here or on another device',
  permission: 'notification:own',
  book: userEvents,
  http: { method: 'DELETE', path: '/sessions/{id}', params: { id: 'sessionId' } },
  input: SessionRef,
  output: z.object({ id: z.uuid() }),
  subject: async (tx, input, ctx) => {
    const own = and(eq(sessions.organizationId, ctx.organizationId), eq(sessions.id, input.sessionId))
    const [session] = await tx.select().from(sessions).where(own).for('update')
    if (!session) throw notFound('session')
    return session
  },
  evenSuspended: true,
  allow: mayEndSession,
  run: async ({ ctx, tx, subject: session }) => {
    const result = { id: session.id }
    if (session.revokedAt) return { result, events: none('already ended') }
    await tx
      .update(sessions)
      .set({ revokedAt: ctx.now })
      .where(and(eq(sessions.organizationId, ctx.organizationId), eq(sessions.id, session.id)))
    forgetCredentials()
    const payload = { sessionId: session.id, memberId: session.memberId }
    const stream = { type: 'session', id: session.id, version: 1 }
    return { result, events: [happened(userEvents, stream, 'session.ended', payload)] }
  },
})
