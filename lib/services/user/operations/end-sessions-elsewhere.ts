import { z } from 'zod'
import { id } from '@/lib/access/fields'
import { none, operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { userEvents } from '../events'
import { markEnded } from '../internal/end-sessions'
import { changeMember, lockMember, memberStream } from '../internal/lock-member'
import { mayActForNewcomers } from '../policy'

/** The person ended them from another organization: the sessions are over already, this closes the open sockets. */
export const endSessionsElsewhere = operation({
  name: 'user.end-sessions-elsewhere',
  summary: 'Follows a person who signed out everywhere in another organization',
  permission: 'team:write',
  book: userEvents,
  input: z.object({ memberId: id, beganBefore: z.iso.datetime({ offset: true }) }),
  output: z.object({ count: z.number().int() }),
  subject: (tx, input, ctx) => lockMember(tx, ctx.organizationId, input.memberId),
  allow: mayActForNewcomers,
  run: async ({ ctx, tx, input, subject: member }) => {
    const count = await markEnded(tx, ctx, member.id, new Date(input.beganBefore))
    if (count === 0) return { result: { count }, events: none('no session was open here') }
    await changeMember(tx, member, {})
    const event = happened(userEvents, memberStream(member), 'sessions.ended-elsewhere', { memberId: member.id })
    return { result: { count }, events: [event] }
  },
})
