import { operation } from '@/lib/access/operation'
import { requireStatus, requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { refused } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { judgeAdvance, requireReference } from '../internal/judge-advance'
import { lockAdvance } from '../internal/lock'
import { requireFarmer } from '../internal/require-known'
import { requireTakeBack, takenBack } from '../internal/take-back'
import { numbered } from '../internal/write-journal'
import { mayHandleAdvance } from '../policy'
import { loadAdvance } from '../queries/advances'
import { advancePaidLines } from '../rules/journal'
import { CorrectAdvance } from '../schema'
import { AdvanceView } from '../view'

/** Reversal and repost: the wrong advance is cancelled and the right one stands in its place. Gives the new one. */
export const correctAdvance = operation({
  name: 'payment.correct-advance',
  summary: 'Puts a wrong advance right: it is reversed and recorded anew',
  permission: 'advance:record',
  book: paymentEvents,
  apply: paymentAppliers,
  http: { method: 'POST', path: '/advances/{id}/correct', params: { id: 'advanceId' }, status: 201 },
  input: CorrectAdvance,
  output: AdvanceView,
  subject: async (tx, input, ctx) => {
    const advance = await lockAdvance(tx, ctx.organizationId, input.advanceId)
    if (input.farmerId) await requireFarmer(tx, ctx.organizationId, input.farmerId)
    return advance
  },
  allow: mayHandleAdvance,
  run: async ({ ctx, tx, input, subject: wrong }) => {
    requireVersion(wrong, input.expectedVersion)
    requireStatus(wrong.status, ['paid'], 'advance.cannot-correct', 'Only a paid, unrecovered advance is corrected.')
    requireTakeBack(ctx, wrong)
    const right = {
      advanceId: input.id ?? newId(),
      farmerId: input.farmerId ?? wrong.farmerId,
      amountPaise: input.amountPaise ?? wrong.amountPaise,
      method: input.method ?? wrong.method,
      paidOn: input.paidOn ?? wrong.paidOn,
      reference: input.reference === undefined ? wrong.reference : input.reference || null,
      reason: wrong.reason,
      tripId: wrong.tripId,
      ...(wrong.inKind && { inKind: wrong.inKind }),
      recordedBy: wrong.recordedBy,
    }
    if ((right.method === 'in_kind') !== (wrong.method === 'in_kind'))
      throw refused('advance.goods-are-not-money', 'Goods are not corrected into money. Cancel it and record it anew.')
    requireReference(right.method, right.reference)
    const ladder = await judgeAdvance(tx, ctx, { ...right, memberId: right.recordedBy, withoutAdvanceId: wrong.id })
    if (ladder === 'approval')
      throw refused('advance.needs-approval', 'An advance of this size needs approval. Ask the office to correct it.')
    const why = { reason: input.reason, correctedBy: right.advanceId }
    const cancelled = await takenBack(tx, ctx, wrong, why)
    const { advanceId, paidOn } = right
    const journal = await numbered(tx, ctx, {
      ...{ kind: 'advance', sourceType: 'advance', sourceId: advanceId, businessOn: paidOn },
      lines: advancePaidLines(right),
    })
    const stream = { type: 'advance', id: advanceId, version: 0 }
    const recorded = { ...right, ladder, corrects: wrong.id, journal }
    return { result: advanceId, events: [cancelled, happened(paymentEvents, stream, 'advance.recorded', recorded)] }
  },
  view: (tx, { ctx, result }) => loadAdvance(tx, ctx, result),
})
