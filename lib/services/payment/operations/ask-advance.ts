import { sql } from 'drizzle-orm'
import { operation } from '@/lib/access/operation'
import { isFarmer, ownFarmerId } from '@/lib/access/own'
import { happened } from '@/lib/events/book'
import { conflict } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { insist } from '@/lib/kernel/result'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { holdLedger } from '../internal/lock'
import { requireFarmer } from '../internal/require-known'
import { today } from '../internal/write-journal'
import { amountRefusal } from '../rules/advance-limits'
import { AskAdvance, AskedAdvance } from '../schema'

/** A farmer asks; the office approves and pays, or rejects with a reason, as with every advance above one's authority. */
export const askAdvance = operation({
  name: 'payment.ask-advance',
  summary: 'A farmer asks for an advance',
  permission: 'own:ask',
  book: paymentEvents,
  apply: paymentAppliers,
  input: AskAdvance,
  output: AskedAdvance,
  subject: async (tx, _input, ctx) => {
    if (ctx.actor.kind === 'farmer') await requireFarmer(tx, ctx.organizationId, ctx.actor.farmerId)
    await holdLedger(tx, ctx.organizationId)
  },
  allow: isFarmer,
  run: async ({ ctx, tx, input }) => {
    const farmerId = ownFarmerId(ctx)
    const { amountPaise, method, reason } = input
    insist(amountRefusal(amountPaise, ctx.organization.settings.advanceLimits))
    const [waiting] = await tx.execute(sql`
      select 1 from payment.advances where organization_id = ${ctx.organizationId} and farmer_id = ${farmerId}
        and status in ('requested', 'approved') limit 1`)
    if (waiting)
      throw conflict('advance.asked-already', 'An advance is asked for already. The office has to answer that first.')
    const advanceId = input.id ?? newId()
    const event = happened(paymentEvents, { type: 'advance', id: advanceId, version: 0 }, 'advance.requested', {
      ...{ advanceId, farmerId, amountPaise, method, reason },
      ...{ paidOn: today(ctx), reference: null, tripId: null, recordedBy: farmerId },
    })
    return { result: { advanceId }, events: [event] }
  },
})
