import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { newId } from '@/lib/kernel/ids'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { judgeAdvance, requireReference } from '../internal/judge-advance'
import { judgeReported, paidOnOf } from '../internal/judge-reported'
import { holdLedger } from '../internal/lock'
import { requireInKind } from '../internal/require-in-kind'
import { farmerMeant, requireFarmer, requireKnownFarmer, requireTrip } from '../internal/require-known'
import { numbered } from '../internal/write-journal'
import { mayRecord } from '../policy'
import { loadAdvance } from '../queries/advances'
import { advancePaidLines } from '../rules/journal'
import { RecordAdvance } from '../schema'
import { AdvanceView } from '../view'

/**
 * Within one's authority an advance is paid at once; above, it waits for approval. What a phone reports is paid already:
 * it is booked whatever the limits say, and the office hears of it.
 */
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
    const farmerId = await farmerMeant(tx, ctx.organizationId, input.farmerId)
    if (ctx.reported) await requireKnownFarmer(tx, ctx.organizationId, farmerId)
    else await requireFarmer(tx, ctx.organizationId, farmerId)
    if (input.tripId) await requireTrip(tx, ctx.organizationId, input.tripId)
    await holdLedger(tx, ctx.organizationId)
    return { farmerId }
  },
  allow: mayRecord,
  run: async ({ ctx, tx, input, subject: { farmerId } }) => {
    const memberId = memberIdOf(ctx.actor)!
    const { amountPaise, method, reason } = input
    const inKind = requireInKind(ctx, method, input.inKind)
    const paidOn = paidOnOf(ctx, input.paidOn)
    const judged = { farmerId, amountPaise, method, paidOn, memberId }
    const { ladder, exceptions } = ctx.reported
      ? await judgeReported(tx, ctx, { ...judged, reference: input.reference })
      : { ladder: await judgeAdvance(tx, ctx, judged), exceptions: [] }
    const advanceId = input.id ?? newId()
    const stream = { type: 'advance', id: advanceId, version: 0 }
    const given = {
      ...{ advanceId, farmerId, amountPaise, method, paidOn, reason },
      reference: input.reference || null,
      tripId: input.tripId ?? null,
      ...(inKind && { inKind }),
      recordedBy: memberId,
    }
    if (ladder === 'approval')
      return { result: advanceId, events: [happened(paymentEvents, stream, 'advance.requested', given)] }
    if (!ctx.reported) requireReference(method, input.reference)
    const journal = await numbered(tx, ctx, {
      ...{ kind: 'advance', sourceType: 'advance', sourceId: advanceId, businessOn: paidOn },
      lines: advancePaidLines({ farmerId, amountPaise, method }),
    })
    const recorded = { ...given, ladder, corrects: null, ...(exceptions.length > 0 && { exceptions }), journal }
    return { result: advanceId, events: [happened(paymentEvents, stream, 'advance.recorded', recorded)] }
  },
  offline: {},
  view: (tx, { ctx, result }) => loadAdvance(tx, ctx, result),
})
