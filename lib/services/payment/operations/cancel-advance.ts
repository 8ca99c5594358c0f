import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { lockAdvance } from '../internal/lock'
import { requireTakeBack, takenBack } from '../internal/take-back'
import { mayHandleAdvance } from '../policy'
import { loadAdvance } from '../queries/advances'
import { DecideAgainstAdvance } from '../schema'
import { AdvanceView } from '../view'

/** A reversal of what is not recovered; nothing is ever deleted. */
export const cancelAdvance = operation({
  name: 'payment.cancel-advance',
  summary: 'Takes back the unrecovered part of an advance',
  permission: 'advance:record',
  book: paymentEvents,
  apply: paymentAppliers,
  http: { method: 'POST', path: '/advances/{id}/cancel', params: { id: 'advanceId' } },
  input: DecideAgainstAdvance,
  output: AdvanceView,
  subject: (tx, input, ctx) => lockAdvance(tx, ctx.organizationId, input.advanceId),
  allow: mayHandleAdvance,
  run: async ({ ctx, tx, input, subject: advance }) => {
    requireVersion(advance, input.expectedVersion)
    requireTakeBack(ctx, advance)
    const event = await takenBack(tx, ctx, advance, { reason: input.reason, correctedBy: null })
    return { result: advance.id, events: [event] }
  },
  view: (tx, { ctx, result }) => loadAdvance(tx, ctx, result),
})
