import { rolesWith, type Tell, type Telling } from './telling'

/** In the books already, or told by an event of its own. */
const SEEN_ELSEWHERE = new Set(['exception', 'clash', 'clock'])

/** Work that did not come in from a phone, and phones that nobody hears of. */
export const tellsOfPhones: Record<string, Tell> = {
  'attention.raised': (p) => {
    if (SEEN_ELSEWHERE.has(p.kind)) return null
    const told = { importance: 'important' as const, facts: { memberId: p.memberId }, isOnceUntilRead: true }
    const office: Telling = {
      ...{ ...told, kind: 'sync.failed-office', href: '/attention?status=open' },
      to: { roles: rolesWith('attention:resolve').filter((role) => role !== 'field_manager') },
    }
    return [office, { ...told, kind: 'sync.failed', href: '/field/sync', to: { members: [p.memberId] } }]
  },
  'phone.overdue': (p) => ({
    ...{ kind: 'sync.overdue', importance: 'important', href: `/trips/${p.tripId}` },
    facts: { memberId: p.memberId },
    to: { roles: ['owner'] },
  }),
}
