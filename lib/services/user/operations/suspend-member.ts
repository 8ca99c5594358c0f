import { and, eq, isNull } from 'drizzle-orm'
import { apiKeys, sessions } from '@/db/schema/user'
import { operation } from '@/lib/access/operation'
import { requireStatus, requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { forgetCredentials } from '../authenticate'
import { userEvents } from '../events'
import { changeMember, lockMember, memberStream } from '../internal/lock-member'
import { mayManageMember } from '../policy'
import { loadMember } from '../queries'
import { MemberRef } from '../schema'
import { MemberView } from '../view'

/** Ends every session and key of the member at once. */
export const suspendMember = operation({
  name: 'user.suspend-member',
  summary: 'Suspends a member',
  permission: 'team:write',
  book: userEvents,
  http: { method: 'POST', path: '/members/{id}/suspend', params: { id: 'memberId' } },
  input: MemberRef,
  output: MemberView,
  subject: (tx, input, ctx) => lockMember(tx, ctx.organizationId, input.memberId),
  allow: mayManageMember,
  run: async ({ ctx, tx, input, subject: member }) => {
    requireVersion(member, input.expectedVersion)
    requireStatus(member.status, ['active'], 'member.not-active', 'This member is already suspended.')
    await changeMember(tx, member, { status: 'suspended' })
    const of = (table: typeof sessions | typeof apiKeys) =>
      and(eq(table.organizationId, ctx.organizationId), eq(table.memberId, member.id), isNull(table.revokedAt))
    await tx.update(sessions).set({ revokedAt: ctx.now }).where(of(sessions))
    await tx.update(apiKeys).set({ revokedAt: ctx.now }).where(of(apiKeys))
    forgetCredentials()
    const event = happened(userEvents, memberStream(member), 'member.suspended', { memberId: member.id })
    return { result: member.id, events: [event] }
  },
  view: (tx, { ctx, result }) => loadMember(tx, ctx.organizationId, result),
})
