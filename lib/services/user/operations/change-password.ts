import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { people } from '@/db/schema/user'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { forbidden, invalid } from '@/lib/kernel/errors'
import { userEvents } from '../events'
import { endSessionsOf } from '../internal/end-sessions'
import { countGuess } from '../internal/guess-limit'
import { changeMember, lockMember, memberStream } from '../internal/lock-member'
import { hashPassword, passwordMatches } from '../internal/passwords'
import { maySeeOwn } from '../policy'
import { passwordRefusal } from '../rules'
import { ChangePassword } from '../schema'

/** A new password ends every other session of the person, here and in every other organization, at the same instant. */
export const changePassword = operation({
  name: 'user.change-password',
  summary: 'Changes the own password',
  permission: 'notification:own',
  book: userEvents,
  input: ChangePassword,
  output: z.object({ memberId: z.uuid() }),
  evenSuspended: true,
  allow: maySeeOwn,
  run: async ({ ctx, tx, input }) => {
    if (ctx.actor.kind !== 'staff') throw forbidden('permission.missing', 'Only a signed-in person has a password.')
    const member = await lockMember(tx, ctx.organizationId, ctx.actor.memberId)
    const [person] = await tx.select().from(people).where(eq(people.id, member.personId))
    await countGuess(member.email)
    if (!(await passwordMatches(person?.passwordHash, input.currentPassword)))
      throw invalid([{ path: 'currentPassword', message: 'This is not your present password.' }])
    const refusal = passwordRefusal(input.newPassword, { email: member.email })
    if (refusal) throw refusal
    const passwordHash = await hashPassword(input.newPassword)
    await tx.update(people).set({ passwordHash }).where(eq(people.id, member.personId))
    await endSessionsOf(tx, ctx, member, ctx.actor.sessionId)
    await changeMember(tx, member, {})
    const event = happened(userEvents, memberStream(member), 'password.changed', { memberId: member.id })
    return { result: { memberId: member.id }, events: [event] }
  },
})
