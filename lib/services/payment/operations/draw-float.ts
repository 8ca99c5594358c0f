import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { newId } from '@/lib/kernel/ids'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { lockFloat } from '../internal/float-standing'
import { numbered, today } from '../internal/write-journal'
import { mayDecide } from '../policy'
import { loadFloat } from '../queries/floats'
import { floatDrawnLines } from '../rules/float'
import { MoveFloat } from '../schema'
import { FloatView } from '../view'

/** The office hands cash to a member. From the first of it on, the member has a cash book. */
export const drawFloat = operation({
  name: 'payment.draw-float',
  summary: 'Hands cash to a member, who pays advances out of it',
  permission: 'payment:write',
  book: paymentEvents,
  apply: paymentAppliers,
  http: { method: 'POST', path: '/floats/{id}/draw', params: { id: 'memberId' }, status: 201 },
  input: MoveFloat,
  output: FloatView,
  subject: (tx, input, ctx) => lockFloat(tx, ctx.organizationId, input.memberId),
  allow: mayDecide,
  run: async ({ ctx, tx, input }) => {
    const { memberId, amountPaise, note } = input
    const entryId = input.id ?? newId()
    const businessOn = today(ctx)
    const journal = await numbered(tx, ctx, {
      ...{ kind: 'float-drawn', sourceType: 'float', sourceId: entryId, businessOn },
      lines: floatDrawnLines(memberId, amountPaise),
    })
    const event = happened(paymentEvents, { type: 'float-entry', id: entryId, version: 0 }, 'float.drawn', {
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
