import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { newId } from '@/lib/kernel/ids'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { judgeAdvance, requireReference } from '../internal/judge-advance'
import { holdLedger } from '../internal/lock'
import { requireFarmer, requireTrip } from '../internal/require-known'
import { numbered } from '../internal/write-journal'
import { mayRecord } from '../policy'
import { loadAdvance } from '../queries/advances'
import { advancePaidLines } from '../rules/journal'
import { RecordAdvance } from '../schema'
import { AdvanceView } from '../view'

/** Within one's authority an advance is paid at once; above, it waits for approval. */
export const recordAdvance = operation({
  name: 'payment.record-advance',
  summary: 'Records an advance to a farmer, or asks for one that needs approval',
  permission: 'advance:record',
  book: paymentEvents,
  apply: paymentAppliers,
  http: { method: 'POST', path: '/advances', status: 201 },
  input: RecordAdvance,
  output: AdvanceView,
  subject: async (tx, input, ctx) => {
    await requireFarmer(tx, ctx.organizationId, input.farmerId)
    if (input.tripId) await requireTrip(tx, ctx.organizationId, input.tripId)
    await holdLedger(tx, ctx.organizationId)
  },
  allow: mayRecord,
  run: async ({ ctx, tx, input }) => {
    const memberId = memberIdOf(ctx.actor)!
    const { farmerId, amountPaise, method, paidOn, reason } = input
    const ladder = await judgeAdvance(tx, ctx, { farmerId, amountPaise, method, paidOn, memberId })
    const advanceId = input.id ?? newId()
    const stream = { type: 'advance', id: advanceId, version: 0 }
    const given = {
      ...{ advanceId, farmerId, amountPaise, method, paidOn, reason },
      reference: input.reference || null,
      tripId: input.tripId ?? null,
      recordedBy: memberId,
    }
    if (ladder === 'approval')
      return { result: advanceId, events: [happened(paymentEvents, stream, 'advance.requested', given)] }
    requireReference(method, input.reference)
    const journal = await numbered(tx, ctx, {
      ...{ kind: 'advance', sourceType: 'advance', sourceId: advanceId, businessOn: paidOn },
      lines: advancePaidLines({ farmerId, amountPaise, method }),
    })
    const recorded = { ...given, ladder, corrects: null, journal }
    return { result: advanceId, events: [happened(paymentEvents, stream, 'advance.recorded', recorded)] }
  },
  view: (tx, { ctx, result }) => loadAdvance(tx, ctx, result),
})
