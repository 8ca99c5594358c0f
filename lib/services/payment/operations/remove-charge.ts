import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { conflict } from '@/lib/kernel/errors'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { isSettled, lockCharge } from '../internal/trip-charges'
import { numbered, today } from '../internal/write-journal'
import { mayDecide } from '../policy'
import { loadTripCharges } from '../queries/trip-charges'
import { chargeLines, reversedLines } from '../rules/journal'
import { RemoveCharge } from '../schema'
import { TripCharges } from '../view'

/** A charge is never changed: it is taken back with a reason and its journal reversed, then recorded anew. */
export const removeCharge = operation({
  name: 'payment.remove-charge',
  summary: 'Takes a charge of a trip back, with a reason',
  permission: 'payment:write',
  book: paymentEvents,
  apply: paymentAppliers,
  http: { method: 'POST', path: '/charges/{id}/remove', params: { id: 'chargeId' } },
  input: RemoveCharge,
  output: TripCharges,
  subject: (tx, input, ctx) => lockCharge(tx, ctx.organizationId, input.chargeId),
  allow: mayDecide,
  run: async ({ ctx, tx, input, subject: charge }) => {
    requireVersion(charge, input.expectedVersion)
    const { id: chargeId, tripId, bornBy, amountPaise, removedAt, version } = charge
    if (removedAt) throw conflict('charge.removed', 'This charge is taken back already.')
    if (bornBy === 'farmers' && (await isSettled(tx, ctx.organizationId, tripId)))
      throw conflict('charge.trip-settled', 'Farmers have borne this charge already. Reverse their settlements first.')
    const journal = await numbered(tx, ctx, {
      ...{ kind: 'charge-removed', sourceType: 'charge', sourceId: chargeId, businessOn: today(ctx) },
      lines: reversedLines(chargeLines(amountPaise)),
    })
    const removed = { chargeId, tripId, reason: input.reason, removedBy: memberIdOf(ctx.actor)!, journal }
    const event = happened(paymentEvents, { type: 'charge', id: chargeId, version }, 'charge.removed', removed)
    return { result: tripId, events: [event] }
  },
  view: (tx, { ctx, result }) => loadTripCharges(tx, ctx, result),
})
