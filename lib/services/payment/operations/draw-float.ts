import { operation } from '@/lib/access/operation'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { lockFloat } from '../internal/float-standing'
import { floatMoved } from '../internal/move-float'
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
    const { memberId, amountPaise } = input
    const lines = floatDrawnLines(memberId, amountPaise)
    return { result: memberId, events: [await floatMoved(tx, ctx, input, 'drawn', lines)] }
  },
  view: (tx, { ctx, result }) => loadFloat(tx, ctx, result),
})
