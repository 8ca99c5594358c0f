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
import { DecideAgainstAdvance } from '../schema'
import { AdvanceView } from '../view'

export const rejectAdvance = operation({
  name: 'payment.reject-advance',
  summary: 'Rejects a requested advance, with the reason',
  permission: 'advance:decide',
  book: paymentEvents,
  apply: paymentAppliers,
  http: { method: 'POST', path: '/advances/{id}/reject', params: { id: 'advanceId' } },
  input: DecideAgainstAdvance,
  output: AdvanceView,
  subject: (tx, input, ctx) => lockAdvance(tx, ctx.organizationId, input.advanceId),
  allow: mayDecide,
  run: async ({ ctx, input, subject: advance }) => {
    requireVersion(advance, input.expectedVersion)
    insist(advanceMoveRefusal('reject', advance.status))
    const event = happened(paymentEvents, advanceStream(advance), 'advance.rejected', {
      advanceId: advance.id,
      farmerId: advance.farmerId,
      decidedBy: memberIdOf(ctx.actor)!,
      reason: input.reason,
      recordedBy: advance.recordedBy,
    })
    return { result: advance.id, events: [event] }
  },
  view: (tx, { ctx, result }) => loadAdvance(tx, ctx, result),
})
