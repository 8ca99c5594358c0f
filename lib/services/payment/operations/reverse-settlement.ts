import { sql } from 'drizzle-orm'
import type { Ctx } from '@/lib/access/ctx'
import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened, type NewEvent } from '@/lib/events/book'
import { conflict, refused } from '@/lib/kernel/errors'
import { insist } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/db'
import { unfreezeDelivery } from '@/lib/services/delivery/operations/unfreeze-delivery'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { advanceStream, lockSettlement, type Settlement, settlementStream } from '../internal/lock'
import { numberedIfAny, settledLines, today } from '../internal/write-journal'
import { mayDecide } from '../policy'
import { loadSettlement } from '../queries/settlements'
import { advanceStateOf } from '../rules/advance-states'
import { reversedLines } from '../rules/journal'
import { settlementMoveRefusal } from '../rules/payment-states'
import { ReverseSettlement } from '../schema'
import { SettlementWithRecoveries } from '../view'

/** Every balance is again as it was before: advances lie open, the delivery is priced, the journal is reversed. */
export const reverseSettlement = operation({
  name: 'payment.reverse-settlement',
  summary: 'Reverses a settlement of which nothing is paid',
  permission: 'settlement:post',
  book: paymentEvents,
  apply: paymentAppliers,
  http: { method: 'POST', path: '/settlements/{id}/reverse', params: { id: 'settlementId' } },
  input: ReverseSettlement,
  output: SettlementWithRecoveries,
  subject: (tx, input, ctx) => lockSettlement(tx, ctx.organizationId, input.settlementId),
  allow: mayDecide,
  run: async ({ ctx, tx, input, subject: settlement, call }) => {
    requireVersion(settlement, input.expectedVersion)
    requireReversible(settlement)
    const { id: settlementId, deliveryId, tripId, farmerId } = settlement
    const lines = reversedLines(await settledLines(tx, ctx, settlementId))
    const journal = await numberedIfAny(tx, ctx, {
      ...{ kind: 'settlement-reversed', sourceType: 'settlement', sourceId: settlementId, businessOn: today(ctx) },
      lines,
    })
    await call(unfreezeDelivery, { deliveryId })
    const ref = { settlementId, deliveryId, tripId, farmerId }
    const stream = settlementStream(settlement)
    // Who follows the events late must not be left with a delivery that is paid.
    const unpaid = settlement.status === 'paid' ? [happened(paymentEvents, stream, 'settlement.unpaid', ref)] : []
    const why = { ...ref, reason: input.reason, journal }
    const reversed = happened(paymentEvents, stream, 'settlement.reversed', why, unpaid.length)
    return { result: settlementId, events: [...unpaid, reversed, ...(await opened(tx, ctx, settlement))] }
  },
  view: (tx, { ctx, result }) => loadSettlement(tx, ctx, result),
})

/** A settlement with nothing to pay was paid at once; that is no hindrance. @throws DomainError conflict */
function requireReversible(settlement: Settlement): void {
  if (settlement.allocatedPaise > 0)
    throw conflict(
      'settlement.has-payments',
      'A payment for this settlement is on its way or done. Let it fail or reverse it first.',
    )
  if (settlement.status === 'paid' && settlement.finalAmountPaise === 0) return
  insist(settlementMoveRefusal('reverse', settlement.status))
}

type Recovered = {
  advanceId: string
  farmerId: string
  principalPaise: number
  interestPaise: number
  version: number
  amountPaise: number
  recoveredPaise: number
  cancelledPaise: number
}

/** What the settlement recovered lies open again, advance by advance. */
async function opened(tx: Tx, ctx: Ctx, { id: settlementId, farmerId }: Settlement): Promise<NewEvent[]> {
  const rows = await tx.execute<Recovered>(sql`
    select r.advance_id as "advanceId", r.principal_paise as "principalPaise", r.interest_paise as "interestPaise",
      a.farmer_id as "farmerId", a.version, a.amount_paise as "amountPaise", a.recovered_paise as "recoveredPaise",
      a.cancelled_paise as "cancelledPaise"
    from payment.recoveries r join payment.advances a on a.organization_id = r.organization_id and a.id = r.advance_id
    where r.organization_id = ${ctx.organizationId} and r.settlement_id = ${settlementId}
    order by a.paid_on, a.id`)
  if (rows.some((row) => row.farmerId !== farmerId))
    throw refused(
      'settlement.farmer-merged',
      'This record was merged into another, and its open advances went along. Put the amount right with an adjustment instead.',
    )
  return rows.map(({ advanceId, principalPaise, interestPaise, version, farmerId: _, ...sums }) => {
    const status = advanceStateOf(sums.amountPaise, sums.recoveredPaise - principalPaise, sums.cancelledPaise)
    return happened(paymentEvents, advanceStream({ id: advanceId, version }), 'advance.recovery-reversed', {
      ...{ advanceId, farmerId, settlementId, principalPaise, interestPaise, status },
    })
  })
}
