import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { newId } from '@/lib/kernel/ids'
import { insist } from '@/lib/kernel/result'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { lockFloat } from '../internal/float-standing'
import { numbered, today } from '../internal/write-journal'
import { mayDecide } from '../policy'
import { loadFloat } from '../queries/floats'
import { floatReturnedLines, returnRefusal } from '../rules/float'
import { MoveFloat } from '../schema'
import { FloatView } from '../view'

/** A member brings cash back, never more than should be there. */
export const returnFloat = operation({
  name: 'payment.return-float',
  summary: 'Takes cash back from a member',
  permission: 'payment:write',
  book: paymentEvents,
  apply: paymentAppliers,
  http: { method: 'POST', path: '/floats/{id}/return', params: { id: 'memberId' }, status: 201 },
  input: MoveFloat,
  output: FloatView,
  subject: (tx, input, ctx) => lockFloat(tx, ctx.organizationId, input.memberId),
  allow: mayDecide,
  run: async ({ ctx, tx, input, subject: standing }) => {
    const { memberId, amountPaise, note } = input
    insist(returnRefusal(amountPaise, standing.expectedPaise))
    const entryId = input.id ?? newId()
    const businessOn = today(ctx)
    const journal = await numbered(tx, ctx, {
      ...{ kind: 'float-returned', sourceType: 'float', sourceId: entryId, businessOn },
      lines: floatReturnedLines(memberId, amountPaise),
    })
    const event = happened(paymentEvents, { type: 'float-entry', id: entryId, version: 0 }, 'float.returned', {
      ...{
        entryId,
        memberId,
        businessOn,
        amountPaise,
        note: note || null,
        recordedBy: memberIdOf(ctx.actor)!,
        journal,
      },
    })
    return { result: memberId, events: [event] }
  },
  view: (tx, { ctx, result }) => loadFloat(tx, ctx, result),
})
