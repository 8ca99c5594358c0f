import { members, people } from '@/db/schema/user'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { conflict } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { userEvents } from '../events'
import { memberOfPerson } from '../internal/lock-member'
import { openInvitation } from '../internal/open-invitation'
import { hashPassword } from '../internal/passwords'
import { findPerson } from '../internal/people'
import { mayManageTeam } from '../policy'
import { loadMember } from '../queries'
import { passwordRefusal } from '../rules'
import { AddMember } from '../schema'
import { AddedMemberView } from '../view'

/**
 * Somebody who has no account yet is in the team at once. Who has one is only invited, and joins by own consent: the
 * answer's status is `invited`, with a link, and its id becomes the member's.
 */
export const addMember = operation({
  name: 'user.add-member',
  summary: 'Adds a member to the team; somebody with an account is invited instead',
  permission: 'team:write',
  book: userEvents,
  http: { method: 'POST', path: '/members', status: 201 },
  input: AddMember,
  output: AddedMemberView,
  allow: mayManageTeam,
  redact: (answer) => ({ ...answer, invitationUrl: answer.invitationUrl && '' }),
  run: async ({ ctx, tx, input }) => {
    const id = input.id ?? newId()
    const { name, email, phone, role, password } = input
    const refusal = password === undefined ? null : passwordRefusal(password, { email })
    if (refusal) throw refusal
    const known = await findPerson(tx, email)
    if (known) {
      if (await memberOfPerson(tx, ctx, known.id))
        throw conflict('member.already-there', 'This person is already in your team.')
      const { url, event } = await openInvitation(tx, ctx, { ...input, id })
      return { result: { id, invitationUrl: url as string | null }, events: [event] }
    }
    const personId = newId()
    const passwordHash = password ? await hashPassword(password) : ''
    await tx.insert(people).values({ id: personId, email, name, passwordHash, createdAt: ctx.now })
    const member = { organizationId: ctx.organizationId, id, personId, name, email, phone, role, createdAt: ctx.now }
    await tx.insert(members).values(member)
    const stream = { type: 'member', id, version: 0 }
    return {
      result: { id, invitationUrl: null },
      events: [happened(userEvents, stream, 'member.added', { memberId: id, role })],
    }
  },
  view: async (tx, { ctx, input, result: { id, invitationUrl } }) => {
    if (!invitationUrl) return { ...(await loadMember(tx, ctx.organizationId, id)), invitationUrl }
    const { name, email, phone, role } = input
    const facts = { id, name, email, phone: phone ?? null, role, status: 'invited', lastSeenAt: null, version: 0 }
    return { ...facts, createdAt: ctx.now.toISOString(), invitationUrl }
  },
})
