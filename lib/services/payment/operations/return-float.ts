import { operation } from '@/lib/access/operation'
import { insist } from '@/lib/kernel/result'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { lockFloat } from '../internal/float-standing'
import { floatMoved } from '../internal/move-float'
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
    const { memberId, amountPaise } = input
    insist(returnRefusal(amountPaise, standing.expectedPaise))
    const lines = floatReturnedLines(memberId, amountPaise)
    return { result: memberId, events: [await floatMoved(tx, ctx, input, 'returned', lines)] }
  },
  view: (tx, { ctx, result }) => loadFloat(tx, ctx, result),
})
