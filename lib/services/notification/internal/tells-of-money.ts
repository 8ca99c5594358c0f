import { rolesWith, type Tell, toManager } from './telling'

const normal = 'normal' as const
const important = 'important' as const

/** Farmers, advances, settlements and payments: event → who is told what; null: nobody. */
export const tellsOfMoney: Record<string, Tell> = {
  'farmer.added': (p, event) =>
    event.actorId && !p.importId
      ? {
          ...{ kind: 'farmer.added', importance: normal, href: `/farmers/${p.farmerId}` },
          facts: { farmerId: p.farmerId, memberId: event.actorId, isLikelyDuplicate: p.isLikelyDuplicate ? 1 : 0 },
          to: { roles: ['owner'] },
        }
      : null,
  'farmer.changed': (p, event) =>
    p.isAccountHeld
      ? {
          ...{ kind: 'farmer.account-held', importance: important, href: `/farmers/${p.farmerId}` },
          facts: { farmerId: p.farmerId, ...(event.actorId && { memberId: event.actorId }) },
          to: { roles: rolesWith('payment:write') },
        }
      : null,
  'farmer.change-asked': (p) => ({
    ...{ kind: 'farmer.change-asked', importance: normal, href: `/farmers/${p.farmerId}` },
    facts: { farmerId: p.farmerId },
    to: { roles: ['owner'] },
  }),
  'farmer.import-finished': (p) => ({
    ...{ kind: 'farmer.import-finished', importance: normal, href: `/farmers/import/${p.importId}` },
    facts: { count: p.addedCount },
    to: { roles: ['owner'] },
  }),
  'advance.requested': (p) => ({
    ...{ kind: 'advance.requested', importance: important, href: '/advances?status=requested' },
    facts: { farmerId: p.farmerId, memberId: p.recordedBy, amountPaise: p.amountPaise },
    to: { roles: rolesWith('advance:decide') },
  }),
  'advance.recorded': (p) => {
    const facts = { farmerId: p.farmerId, memberId: p.recordedBy, amountPaise: p.amountPaise }
    const told = { href: '/advances', facts }
    // It was handed out in the field before anybody could say no.
    if (p.exceptions?.length > 0)
      return { ...told, kind: 'limit.exceeded', importance: important, to: { roles: rolesWith('advance:decide') } }
    return p.ladder === 'told' ? { ...told, kind: 'advance.told', importance: normal, to: { roles: ['owner'] } } : null
  },
  'advance.approved': (p) => ({
    ...toManager('advance.approved', p, '/field/advance'),
    to: { members: [p.recordedBy] },
  }),
  'advance.rejected': (p) => ({
    ...toManager('advance.rejected', p, '/field/advance'),
    to: { members: [p.recordedBy] },
  }),
  'trip.settled': () => ({
    ...{ kind: 'trip.settled', importance: normal, href: '/payments' },
    facts: {},
    to: { roles: rolesWith('payment:write') },
  }),
  'payment.confirmed': (p) => {
    const facts = { farmerId: p.farmerId, amountPaise: p.amountPaise }
    const said = { kind: 'payment.confirmed', importance: normal, facts }
    return { ...said, href: `/field/farmers/${p.farmerId}`, to: { ofPayment: p.paymentId } }
  },
  'payment.failed': (p) => ({
    ...{ kind: 'payment.failed', importance: important, href: '/payments?status=failed' },
    facts: { farmerId: p.farmerId, amountPaise: p.amountPaise },
    to: { roles: rolesWith('payment:write') },
  }),
}
