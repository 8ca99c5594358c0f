import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { conflict } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { holdLedger } from '../internal/lock'
import { requireKnownTrip } from '../internal/require-known'
import { isSettled } from '../internal/trip-charges'
import { numbered, today } from '../internal/write-journal'
import { mayDecide } from '../policy'
import { loadTripCharges } from '../queries/trip-charges'
import { chargeLines } from '../rules/journal'
import { RecordCharge } from '../schema'
import { TripCharges } from '../view'

/** What a trip costs beside the maize. What farmers bear of it is taken off when the trip is settled, and fixed by then. */
export const recordCharge = operation({
  name: 'payment.record-charge',
  summary: 'Records freight, loading, market fee, gunny bags or another charge of a trip, and who bears it',
  permission: 'payment:write',
  book: paymentEvents,
  apply: paymentAppliers,
  http: { method: 'POST', path: '/trips/{id}/charges', params: { id: 'tripId' }, status: 201 },
  input: RecordCharge,
  output: TripCharges,
  subject: async (tx, input, ctx) => {
    await requireKnownTrip(tx, ctx.organizationId, input.tripId)
    await holdLedger(tx, ctx.organizationId)
  },
  allow: mayDecide,
  run: async ({ ctx, tx, input }) => {
    const { id, tripId, kind, bornBy, amountPaise, note } = input
    if (bornBy === 'farmers' && (await isSettled(tx, ctx.organizationId, tripId)))
      throw conflict('charge.trip-settled', 'This trip is settled: what farmers bear is fixed. Record it as yours.')
    const chargeId = id ?? newId()
    const journal = await numbered(tx, ctx, {
      ...{ kind: 'charge', sourceType: 'charge', sourceId: chargeId, businessOn: today(ctx) },
      lines: chargeLines(amountPaise),
    })
    const recorded = happened(paymentEvents, { type: 'charge', id: chargeId, version: 0 }, 'charge.recorded', {
      ...{ chargeId, tripId, kind, bornBy, amountPaise, note, recordedBy: memberIdOf(ctx.actor)!, journal },
    })
    return { result: tripId, events: [recorded] }
  },
  view: (tx, { ctx, result }) => loadTripCharges(tx, ctx, result),
})
