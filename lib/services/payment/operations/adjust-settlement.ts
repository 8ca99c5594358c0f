import { and, eq, ne } from 'drizzle-orm'
import { disputes } from '@/db/schema/disputes'
import { settlements } from '@/db/schema/payment'
import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { notFound, refused } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { insist } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/db'
import { answerWithAdjustment } from '@/lib/services/delivery/operations/answer-with-adjustment'
import { AdjustAnswer } from '@/lib/services/delivery/schema'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { holdLedger, settlementStream } from '../internal/lock'
import { numbered, today } from '../internal/write-journal'
import { mayDecide } from '../policy'
import { loadSettlement } from '../queries/settlements'
import { adjustmentRefusal, isPaidAt } from '../rules/adjustment'
import { adjustmentLines } from '../rules/journal'
import { SettlementWithRecoveries } from '../view'

/**
 * The office was wrong, and the maize is settled already: the settlement's words stay, and what it gains or loses is a
 * fact of its own with a journal. A gain is due like the rest; what is promised or paid is never taken back.
 */
export const adjustSettlement = operation({
  name: 'payment.adjust-settlement',
  summary: 'Answers a dispute about a settled delivery with what its settlement gains or loses',
  permission: 'settlement:post',
  book: paymentEvents,
  apply: paymentAppliers,
  http: { method: 'POST', path: '/disputes/{id}/adjust', params: { id: 'disputeId' } },
  input: AdjustAnswer,
  output: SettlementWithRecoveries,
  subject: async (tx, input, ctx) => {
    await holdLedger(tx, ctx.organizationId)
    return settlementInDispute(tx, ctx.organizationId, input.disputeId)
  },
  allow: mayDecide,
  run: async ({ ctx, tx, input, subject: settlement, call }) => {
    const { disputeId, adjustmentPaise: amountPaise, answer: reason } = input
    if (!settlement)
      throw refused(
        'dispute.not-settled',
        'This delivery is not settled yet. Correct its price or deduction, then answer.',
      )
    insist(adjustmentRefusal(amountPaise, settlement))
    await call(answerWithAdjustment, input)
    const { id: settlementId, deliveryId, tripId, farmerId } = settlement
    const ref = { settlementId, deliveryId, tripId, farmerId }
    const journal = await numbered(tx, ctx, {
      ...{ kind: 'adjustment', sourceType: 'settlement', sourceId: settlementId, businessOn: today(ctx) },
      lines: adjustmentLines({ farmerId, amountPaise }),
    })
    const stream = settlementStream(settlement)
    const adjustedBy = memberIdOf(ctx.actor)!
    const payload = { ...ref, adjustmentId: newId(), disputeId, amountPaise, reason, adjustedBy, journal }
    const events = [happened(paymentEvents, stream, 'settlement.adjusted', payload)]
    const isPaid = isPaidAt(settlement.finalAmountPaise + amountPaise, settlement.paidPaise)
    if (isPaid !== (settlement.status === 'paid'))
      events.push(happened(paymentEvents, stream, isPaid ? 'settlement.paid' : 'settlement.unpaid', ref, 1))
    return { result: settlementId, events }
  },
  view: (tx, { ctx, result }) => loadSettlement(tx, ctx, result),
})

/** The settlement that stands for the delivery in dispute, or undefined before settling. Ledger held. @throws not_found */
async function settlementInDispute(tx: Tx, organizationId: string, disputeId: string) {
  const [dispute] = await tx
    .select({ deliveryId: disputes.deliveryId })
    .from(disputes)
    .where(and(eq(disputes.organizationId, organizationId), eq(disputes.id, disputeId)))
  if (!dispute) throw notFound('dispute')
  const [settlement] = await tx
    .select()
    .from(settlements)
    .where(
      and(
        eq(settlements.organizationId, organizationId),
        eq(settlements.deliveryId, dispute.deliveryId),
        ne(settlements.status, 'reversed'),
      ),
    )
  return settlement
}
