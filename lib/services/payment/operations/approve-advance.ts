import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { insist } from '@/lib/kernel/result'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { advanceStream, lockAdvance } from '../internal/lock'
import { mayDecide } from '../policy'
import { loadAdvance } from '../queries/advances'
import { advanceMoveRefusal } from '../rules/advance-states'
import { ApproveAdvance } from '../schema'
import { AdvanceView } from '../view'

export const approveAdvance = operation({
  name: 'payment.approve-advance',
  summary: 'Approves a requested advance; it can then be paid',
  permission: 'advance:decide',
  book: paymentEvents,
  apply: paymentAppliers,
  http: { method: 'POST', path: '/advances/{id}/approve', params: { id: 'advanceId' } },
  input: ApproveAdvance,
  output: AdvanceView,
  subject: (tx, input, ctx) => lockAdvance(tx, ctx.organizationId, input.advanceId),
  allow: mayDecide,
  run: async ({ ctx, input, subject: advance }) => {
    requireVersion(advance, input.expectedVersion)
    insist(advanceMoveRefusal('approve', advance.status))
    const event = happened(paymentEvents, advanceStream(advance), 'advance.approved', {
      advanceId: advance.id,
      farmerId: advance.farmerId,
      decidedBy: memberIdOf(ctx.actor)!,
      reason: input.reason ?? null,
      recordedBy: advance.recordedBy,
    })
    return { result: advance.id, events: [event] }
  },
  view: (tx, { ctx, result }) => loadAdvance(tx, ctx, result),
})
