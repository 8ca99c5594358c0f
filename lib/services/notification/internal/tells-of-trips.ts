import { rolesWith, type Tell, toManager } from './telling'

const normal = 'normal' as const
const important = 'important' as const

/** A load that weighs otherwise than it should: whoever prices hears by how much. */
const otherwise = (tripId: string, kind: string, mismatchGrams: number) => ({
  ...{ kind, importance: important, href: `/trips/${tripId}`, facts: { mismatchGrams } },
  to: { roles: rolesWith('delivery:price') },
})

/** Lorries, trips and what is weighed on them: event → who is told what; null: nobody. */
export const tellsOfTrips: Record<string, Tell> = {
  'request.received': (p) => ({
    ...{ kind: 'request.received', importance: important, href: '/requests?status=pending' },
    facts: { memberId: p.fieldManagerId, day: p.requiredOn },
    to: { roles: rolesWith('request:decide') },
  }),
  'request.granted': (p) => ({
    ...{ kind: 'request.granted', importance: important, href: `/field/trips/${p.tripId}` },
    facts: { lorryId: p.lorryId },
    to: { members: [p.fieldManagerId] },
  }),
  'request.rejected': (p) => toManager('request.rejected', p, '/field/request'),
  'request.question-asked': (p) => toManager('request.question-asked', p, '/field/request'),
  'request.question-answered': (p) => ({
    ...{ kind: 'request.question-answered', importance: normal, href: '/requests?status=pending' },
    facts: { memberId: p.fieldManagerId },
    to: { roles: rolesWith('request:decide') },
  }),
  'trip.created': (p) =>
    p.requestId
      ? null
      : {
          ...{ kind: 'trip.planned', importance: important, href: `/field/trips/${p.tripId}` },
          facts: { lorryId: p.lorryId, day: p.scheduledOn },
          to: { members: [p.fieldManagerId] },
        },
  'trip.handed-over': (p) => [
    toManager('trip.taken-over', p, `/field/trips/${p.tripId}`),
    {
      ...{ kind: 'trip.handed-over', importance: important, href: '/field' },
      ...{ facts: { memberId: p.fieldManagerId }, to: { members: [p.fromManagerId] } },
    },
  ],
  'trip.submitted': (p) => {
    const told = { importance: important, href: `/trips/${p.tripId}/price`, to: { roles: rolesWith('delivery:price') } }
    const submitted = { ...told, kind: 'trip.submitted', facts: { memberId: p.fieldManagerId } }
    if (!p.suspicious) return submitted
    const facts = {
      ...{ memberId: p.fieldManagerId, bags: p.suspicious.bagCount, farmers: p.suspicious.deliveryIds.length },
    }
    return [submitted, { ...told, kind: 'weights.suspicious', facts }]
  },
  'trip.overload-allowed': (p) => ({
    ...{ kind: 'trip.overload-allowed', importance: important, href: `/field/trips/${p.tripId}`, facts: {} },
    to: { ofTrip: p.tripId },
  }),
  'trip.dispatched': (p) => (p.mismatchGrams ? otherwise(p.tripId, 'weighbridge.mismatch', p.mismatchGrams) : null),
  'trip.arrived': (p) => [
    ...(p.mismatchGrams ? [otherwise(p.tripId, 'weighbridge.mismatch', p.mismatchGrams)] : []),
    ...(p.wayGrams ? [otherwise(p.tripId, 'weighbridge.way', p.wayGrams)] : []),
  ],
  'trip.returned': (p) => toManager('trip.returned', p, `/field/trips/${p.tripId}`),
  'delivery.moisture-set': (p) =>
    p.moistureBp <= 2000
      ? null
      : {
          ...{ kind: 'moisture.high', importance: important, href: `/trips/${p.tripId}` },
          facts: { deliveryId: p.deliveryId, moistureBp: p.moistureBp },
          to: { roles: ['owner'] },
        },
  'dispute.opened': (p) => {
    const facts = { farmerId: p.farmerId, line: p.line }
    const told = { kind: 'dispute.opened', importance: important, facts }
    return [
      {
        ...{ ...told, href: `/disputes?status=open&panel=${p.disputeId}` },
        to: { roles: rolesWith('settlement:post') },
      },
      { ...told, href: `/field/trips/${p.tripId}`, to: { members: [p.fieldManagerId] } },
    ]
  },
  'dispute.answered': (p) => ({
    ...{ kind: 'dispute.answered', importance: normal, href: `/field/trips/${p.tripId}` },
    facts: { farmerId: p.farmerId, verdict: p.verdict },
    to: { members: [p.fieldManagerId] },
  }),
}
