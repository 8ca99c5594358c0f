import { operation } from '@/lib/access/operation'
import { requireStatus, requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { userEvents } from '../events'
import { changeMember, lockMember, memberStream } from '../internal/lock-member'
import { mayManageMember } from '../policy'
import { loadMember } from '../queries'
import { MemberRef } from '../schema'
import { MemberView } from '../view'

export const reactivateMember = operation({
  name: 'user.reactivate-member',
  summary: 'Lets a suspended member in again',
  permission: 'team:write',
  book: userEvents,
  http: { method: 'POST', path: '/members/{id}/reactivate', params: { id: 'memberId' } },
  input: MemberRef,
  output: MemberView,
  subject: (tx, input, ctx) => lockMember(tx, ctx.organizationId, input.memberId),
  allow: mayManageMember,
  run: async ({ tx, input, subject: member }) => {
    requireVersion(member, input.expectedVersion)
    requireStatus(member.status, ['suspended'], 'member.not-suspended', 'This member is not suspended.')
    await changeMember(tx, member, { status: 'active' })
    const event = happened(userEvents, memberStream(member), 'member.reactivated', { memberId: member.id })
    return { result: member.id, events: [event] }
  },
  view: (tx, { ctx, result }) => loadMember(tx, ctx.organizationId, result),
})
