import { isOffice, memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { isPermitted } from '@/lib/access/permissions'
import { happened } from '@/lib/events/book'
import { notFound, refused } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { insist } from '@/lib/kernel/result'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { lockFloat } from '../internal/float-standing'
import { numberedIfAny, today } from '../internal/write-journal'
import { mayRecord } from '../policy'
import { loadFloat } from '../queries/floats'
import { countRefusal, floatCountedLines } from '../rules/float'
import { CountFloat } from '../schema'
import { FloatView } from '../view'

/** The close of a day: what is in the pocket, beside what should be. A member counts own cash, the office anybody's. */
export const countFloat = operation({
  name: 'payment.count-float',
  summary: 'Counts the cash that a member holds; a difference is explained and booked',
  permission: 'advance:record',
  book: paymentEvents,
  apply: paymentAppliers,
  http: { method: 'POST', path: '/floats/count', status: 201 },
  input: CountFloat,
  output: FloatView,
  subject: (tx, input, ctx) => {
    const memberId = input.memberId ?? memberIdOf(ctx.actor)
    if (!memberId) throw notFound('member')
    return lockFloat(tx, ctx.organizationId, memberId)
  },
  allow: (actor, float) =>
    mayRecord(actor) &&
    (float.memberId === memberIdOf(actor) || (isOffice(actor) && isPermitted(actor, 'payment:write'))),
  run: async ({ ctx, tx, input, subject: float }) => {
    if (!float.isBegun) throw refused('float.nothing-drawn', 'No cash was drawn yet: there is nothing to count.')
    const { memberId, expectedPaise, paidOutPaise, journalNumber: upToJournal } = float
    const { countedPaise } = input
    const differencePaise = countedPaise - expectedPaise
    insist(countRefusal(differencePaise, input.note))
    const entryId = input.id ?? newId()
    const businessOn = today(ctx)
    const journal = await numberedIfAny(tx, ctx, {
      ...{ kind: 'float-counted', sourceType: 'float', sourceId: entryId, businessOn },
      lines: floatCountedLines(memberId, paidOutPaise, differencePaise),
    })
    const event = happened(paymentEvents, { type: 'float-entry', id: entryId, version: 0 }, 'float.counted', {
      ...{ entryId, memberId, businessOn, countedPaise, paidOutPaise, differencePaise, upToJournal, journal },
      ...{ note: input.note || null, recordedBy: memberIdOf(ctx.actor)! },
    })
    return { result: memberId, events: [event] }
  },
  view: (tx, { ctx, result }) => loadFloat(tx, ctx, result),
})
