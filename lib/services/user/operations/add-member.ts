import { members, people } from '@/db/schema/user'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { newId } from '@/lib/kernel/ids'
import { userEvents } from '../events'
import { hashPassword } from '../internal/passwords'
import { findPerson } from '../internal/people'
import { mayManageTeam } from '../policy'
import { loadMember } from '../queries'
import { passwordRefusal } from '../rules'
import { AddMember } from '../schema'
import { MemberView } from '../view'

/** Somebody with an account elsewhere keeps that account and its password. */
export const addMember = operation({
  name: 'user.add-member',
  summary: 'Adds a member to the team',
  permission: 'team:write',
  book: userEvents,
  http: { method: 'POST', path: '/members', status: 201 },
  input: AddMember,
  output: MemberView,
  allow: mayManageTeam,
  run: async ({ ctx, tx, input }) => {
    const id = input.id ?? newId()
    const { name, email, phone, role, password } = input
    const refusal = password === undefined ? null : passwordRefusal(password, { email })
    if (refusal) throw refusal
    const known = await findPerson(tx, email)
    const personId = known?.id ?? newId()
    if (!known) {
      const passwordHash = password ? await hashPassword(password) : ''
      await tx.insert(people).values({ id: personId, email, name, passwordHash, createdAt: ctx.now })
    }
    const member = { organizationId: ctx.organizationId, id, personId, name, email, phone, role, createdAt: ctx.now }
    await tx.insert(members).values(member)
    const stream = { type: 'member', id, version: 0 }
    return { result: id, events: [happened(userEvents, stream, 'member.added', { memberId: id, role })] }
  },
  view: (tx, { ctx, result }) => loadMember(tx, ctx.organizationId, result),
})
