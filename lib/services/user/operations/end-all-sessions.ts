import { z } from 'zod'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { forbidden } from '@/lib/kernel/errors'
import { userEvents } from '../events'
import { endSessionsOf } from '../internal/end-sessions'
import { changeMember, lockMember, memberStream } from '../internal/lock-member'
import { maySeeOwn } from '../policy'

/** Signs the person out everywhere: every device, every organization, this browser included. */
export const endAllSessions = operation({
  name: 'user.end-all-sessions',
  summary: 'Ends every own session, in all organizations',
  permission: 'notification:own',
  book: userEvents,
  http: { method: 'DELETE', path: '/sessions' },
  input: z.object({}),
  output: z.object({ memberId: z.uuid() }),
  evenSuspended: true,
  allow: maySeeOwn,
  run: async ({ ctx, tx }) => {
    if (ctx.actor.kind !== 'staff') throw forbidden('permission.missing', 'Only a signed-in person has sessions.')
    const member = await lockMember(tx, ctx.organizationId, ctx.actor.memberId)
    await endSessionsOf(tx, ctx, member, null)
    await changeMember(tx, member, {})
    const event = happened(userEvents, memberStream(member), 'sessions.all-ended', { memberId: member.id })
    return { result: { memberId: member.id }, events: [event] }
  },
})
