import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { insist } from '@/lib/kernel/result'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { judgeAdvance, requireReference } from '../internal/judge-advance'
import { advanceStream, lockAdvance } from '../internal/lock'
import { numbered, today } from '../internal/write-journal'
import { mayHandleAdvance } from '../policy'
import { loadAdvance } from '../queries/advances'
import { advanceMoveRefusal } from '../rules/advance-states'
import { advancePaidLines } from '../rules/journal'
import { PayAdvance } from '../schema'
import { AdvanceView } from '../view'

/** An approved advance is handed out. Every limit is looked at again: much may have happened since it was asked for. */
export const payAdvance = operation({
  name: 'payment.pay-advance',
  summary: 'Hands out an approved advance',
  permission: 'advance:record',
  book: paymentEvents,
  apply: paymentAppliers,
  http: { method: 'POST', path: '/advances/{id}/pay', params: { id: 'advanceId' } },
  input: PayAdvance,
  output: AdvanceView,
  subject: (tx, input, ctx) => lockAdvance(tx, ctx.organizationId, input.advanceId),
  allow: mayHandleAdvance,
  run: async ({ ctx, tx, input, subject: advance }) => {
    requireVersion(advance, input.expectedVersion)
    insist(advanceMoveRefusal('pay', advance.status))
    const { id: advanceId, farmerId, amountPaise, method, recordedBy } = advance
    const paidOn = input.paidOn ?? today(ctx)
    const reference = input.reference || advance.reference
    requireReference(method, reference)
    const memberId = recordedBy
    await judgeAdvance(tx, ctx, { farmerId, amountPaise, method, paidOn, memberId, withoutAdvanceId: advanceId })
    const journal = await numbered(tx, ctx, {
      ...{ kind: 'advance', sourceType: 'advance', sourceId: advanceId, businessOn: paidOn },
      lines: advancePaidLines({ farmerId, amountPaise, method }),
    })
    const paid = { advanceId, farmerId, paidOn, reference, journal }
    return { result: advanceId, events: [happened(paymentEvents, advanceStream(advance), 'advance.paid', paid)] }
  },
  view: (tx, { ctx, result }) => loadAdvance(tx, ctx, result),
})
