/**
 * Whom of the field an event concerns: nobody, everyone, the member named by a payload field, or the field manager
 * who is found where the trip, request or advance began, and whoever was named there since.
 */
export type Concern = 'nobody' | 'everyone' | { member: string } | { begun: string; id: string; member: string }
export type Heard = { lists: readonly string[]; field: Concern; isOffice?: boolean }

const ofTrip: Concern = { begun: 'trip', id: 'tripId', member: 'fieldManagerId' }
const ofAdvance: Concern = { begun: 'advance', id: 'advanceId', member: 'recordedBy' }
const ofManager: Concern = { member: 'fieldManagerId' }
const ofMember: Concern = { member: 'memberId' }

const heard = (names: readonly string[], lists: readonly string[], field: Concern, isOffice = true) =>
  Object.fromEntries(names.map((name): [string, Heard] => [name, { lists, field, isOffice }]))

const trips = ['trips', 'lorry-trips']
const deliveries = ['deliveries', 'farmer-deliveries', 'trips']
const money = ['settlements', 'farmer-ledger', 'farmers', 'deliveries', 'journals', 'outstanding']
const advances = ['advances', 'farmer-advances', 'farmer-ledger', 'journals', 'outstanding']
const payments = ['payments', 'payment-batches', ...money]

/** Every event that screens hear of: which lists it touches and whom of the field it concerns. The rest is silent. */
export const heardEvents: Record<string, Heard> = {
  ...heard(['lorry.added', 'lorry.changed', 'lorry.went-out', 'lorry.released'], ['lorries'], 'nobody'),
  ...heard(['lorry.assigned'], ['lorries', 'lorry-trips'], ofTrip),
  ...heard(['request.received', 'request.changed', 'request.question-asked'], ['requests'], ofManager),
  ...heard(['request.question-answered', 'request.rejected', 'request.cancelled'], ['requests'], ofManager),
  ...heard(['request.granted', 'request.completed'], ['requests', ...trips], ofManager),
  ...heard(['trip.created'], trips, ofManager),
  ...heard(['trip.handed-over'], deliveries, ofTrip),
  ...heard(['trip.bags-promised'], ['trips'], ofTrip),
  ...heard(['trip.started', 'trip.dispatched', 'trip.arrived', 'trip.cancelled'], [...trips, 'lorries'], ofTrip),
  ...heard(
    ['trip.overload-allowed', 'trip.mismatch-accepted', 'trip.price-set', 'trip.submitted', 'trip.returned'],
    trips,
    ofTrip,
  ),
  ...heard(['trip.priced', 'trip.settled', 'trip.reopened', 'trip.closed'], [...trips, ...money], ofTrip),
  ...heard(['delivery.opened', 'delivery.bags-recorded', 'delivery.bag-corrected'], deliveries, ofTrip),
  ...heard(['delivery.bag-struck', 'delivery.moisture-set', 'delivery.priced'], deliveries, ofTrip),
  ...heard(['delivery.settled', 'delivery.unsettled', 'delivery.paid', 'delivery.unpaid'], deliveries, ofTrip),
  ...heard(['delivery.also-opened', 'delivery.clashed', 'delivery.farmer-changed'], deliveries, ofTrip),
  ...heard(['dispute.opened', 'dispute.answered'], ['disputes', ...deliveries, 'settlements'], ofManager),
  ...heard(['attention.raised', 'attention.resolved'], ['attention'], ofMember),
  ...heard(['price-list.published'], ['price-lists'], 'everyone'),
  ...heard(['market-prices.recorded'], ['markets'], 'nobody'),
  ...heard(['farmer.added', 'farmer.changed', 'farmer.merged'], ['farmers'], 'nobody'),
  ...heard(['farmer.gunny-bags-moved'], ['gunny-bags'], 'nobody'),
  ...heard(['farmer.change-asked', 'farmer.change-accepted', 'farmer.change-refused'], ['farmers'], 'nobody'),
  ...heard(['farmer.import-uploaded', 'farmer.import-mapped', 'farmer.import-started'], ['farmer-imports'], 'nobody'),
  ...heard(
    ['farmer.import-progressed', 'farmer.import-finished', 'farmer.import-undone'],
    ['farmer-imports', 'farmers'],
    'nobody',
  ),
  ...heard(['advance.requested', 'advance.recorded'], advances, { member: 'recordedBy' }),
  ...heard(['advance.approved', 'advance.rejected', 'advance.paid', 'advance.cancelled'], advances, ofAdvance),
  ...heard(['advance.moved'], advances, ofAdvance),
  ...heard(['advance.recovered', 'advance.recovery-reversed'], advances, ofAdvance),
  ...heard(['settlement.posted', 'settlement.paid', 'settlement.unpaid', 'settlement.reversed'], money, ofTrip),
  ...heard(['charge.recorded', 'charge.removed'], ['trips', 'journals'], 'nobody'),
  ...heard(['float.drawn', 'float.returned', 'float.counted'], ['floats', 'journals'], ofMember),
  ...heard(['settlement.adjusted'], money, ofTrip),
  ...heard(['batch.created', 'batch.approved', 'batch.sent'], ['payment-batches'], 'nobody'),
  ...heard(['payment.created', 'payment.approved', 'payment.sent', 'payment.confirmed'], payments, 'nobody'),
  ...heard(['payment.failed', 'payment.retried', 'payment.reversed'], payments, 'nobody'),
  ...heard(['organization.changed', 'organization.suspended', 'organization.reopened'], ['organization'], 'everyone'),
  ...heard(['member.added', 'member.invited', 'invitation.accepted', 'invitation.revoked'], ['team'], 'nobody'),
  ...heard(['member.role-changed', 'member.suspended', 'member.reactivated'], ['team'], 'nobody'),
  ...heard(['session.started', 'session.ended'], ['sessions'], ofMember, false),
}
