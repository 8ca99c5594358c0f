import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { forgetCredentials } from '../authenticate'
import { userEvents } from '../events'
import { changeMember, lockMember, memberStream } from '../internal/lock-member'
import { mayManageMember } from '../policy'
import { loadMember } from '../queries'
import { ChangeRole } from '../schema'
import { MemberView } from '../view'

export const changeRole = operation({
  name: 'user.change-role',
  summary: 'Gives a member another role',
  permission: 'team:write',
  book: userEvents,
  http: { method: 'POST', path: '/members/{id}/role', params: { id: 'memberId' } },
  input: ChangeRole,
  output: MemberView,
  subject: (tx, input, ctx) => lockMember(tx, ctx.organizationId, input.memberId),
  allow: mayManageMember,
  run: async ({ tx, input, subject: member }) => {
    requireVersion(member, input.expectedVersion)
    await changeMember(tx, member, { role: input.role })
    forgetCredentials()
    const payload = { memberId: member.id, from: member.role, to: input.role }
    return { result: member.id, events: [happened(userEvents, memberStream(member), 'member.role-changed', payload)] }
  },
  view: (tx, { ctx, result }) => loadMember(tx, ctx.organizationId, result),
})
