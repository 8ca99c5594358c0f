import { sql } from 'drizzle-orm'
import { permissionsOf, type Role } from '@/lib/access/permissions'
import type { StoredEvent } from '@/lib/events/book'
import type { Handler, Reacting, Reaction } from '@/lib/events/reactions'
import { newId } from '@/lib/kernel/ids'
import type { Facts } from './rules/words'
import type { importances } from './schema'

type Telling = {
  kind: string
  importance: (typeof importances)[number]
  href: string
  facts: Facts
  /** `ofPayment`: the field managers of the trips that a payment pays for. */
  to: { members?: (string | null)[]; roles?: Role[]; ofPayment?: string }
}
// biome-ignore lint/suspicious/noExplicitAny: payloads of other services' closed unions
type Payload = any
type Tell = (payload: Payload, event: StoredEvent) => Telling | Telling[] | null

const rolesWith = (permission: 'request:decide' | 'delivery:price' | 'advance:decide' | 'payment:write'): Role[] =>
  (Object.keys(permissionsOf) as Role[]).filter((role) => permissionsOf[role].has(permission))

const normal = 'normal' as const
const important = 'important' as const

/** Who is told what, one function an event; null: nobody. */
const tells: Record<string, Tell> = {
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
  'trip.submitted': (p) => ({
    ...{ kind: 'trip.submitted', importance: important, href: `/trips/${p.tripId}/price` },
    facts: { memberId: p.fieldManagerId },
    to: { roles: rolesWith('delivery:price') },
  }),
  'trip.returned': (p) => toManager('trip.returned', p, `/field/trips/${p.tripId}`),
  'delivery.moisture-set': (p) =>
    p.moistureBp <= 2000
      ? null
      : {
          ...{ kind: 'moisture.high', importance: important, href: `/trips/${p.tripId}` },
          facts: { deliveryId: p.deliveryId, moistureBp: p.moistureBp },
          to: { roles: ['owner'] },
        },
  'farmer.added': (p, event) =>
    event.actorId && !p.importId
      ? {
          ...{ kind: 'farmer.added', importance: normal, href: `/farmers/${p.farmerId}` },
          facts: { farmerId: p.farmerId, memberId: event.actorId, isLikelyDuplicate: p.isLikelyDuplicate ? 1 : 0 },
          to: { roles: ['owner'] },
        }
      : null,
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
  'advance.recorded': (p) =>
    p.ladder === 'told'
      ? {
          ...{ kind: 'advance.told', importance: normal, href: '/advances' },
          facts: { farmerId: p.farmerId, memberId: p.recordedBy, amountPaise: p.amountPaise },
          to: { roles: ['owner'] },
        }
      : null,
  'advance.approved': (p) => ({
    ...toManager('advance.approved', p, '/field/advance'),
    to: { members: [p.recordedBy] },
  }),
  'advance.rejected': (p) => ({
    ...toManager('advance.rejected', p, '/field/advance'),
    to: { members: [p.recordedBy] },
  }),
  'trip.settled': (p) => ({
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

function toManager(kind: string, payload: Payload, href: string): Telling {
  return { kind, importance: important, href, facts: {}, to: { members: [payload.fieldManagerId] } }
}

const handler =
  (tell: Tell): Handler =>
  async (event, reacting) => {
    for (const telling of [tell(event.payload, event) ?? []].flat()) await keep(event, telling, reacting)
  }

/** In-app notifications as reactions: a browser never drives one. */
export const notificationReaction: Reaction = {
  name: 'notification.tell',
  service: 'notification',
  on: Object.fromEntries(Object.entries(tells).map(([name, tell]) => [name, handler(tell)])),
}

/** One row a member; told twice is the same row (unique by event, member and kind). Who did it is not told of it. */
async function keep(event: StoredEvent, telling: Telling, { tx, ctx }: Reacting): Promise<void> {
  const { members = [], roles = [], ofPayment = null } = telling.to
  const rows = await tx.execute<{ id: string }>(sql`
    select id from "user".members where organization_id = ${ctx.organizationId} and status = 'active'
      and (id = any (${`{${members.filter(Boolean).join(',')}}`}::uuid[]) or role = any (${`{${roles.join(',')}}`}::text[])
        or id in (
          select t.field_manager_id from payment.allocations a
          join payment.settlements s on s.organization_id = a.organization_id and s.id = a.settlement_id
          join delivery.trips t on t.organization_id = s.organization_id and t.id = s.trip_id
          where a.organization_id = ${ctx.organizationId} and a.payment_id = ${ofPayment}::uuid
        ))
      and id is distinct from ${event.actorId}::uuid`)
  for (const { id } of rows)
    await tx.execute(sql`
      insert into notification.notifications
        (organization_id, id, member_id, kind, event_position, importance, facts, href, created_at)
      values (${ctx.organizationId}, ${newId()}, ${id}, ${telling.kind}, ${event.position}, ${telling.importance},
        ${JSON.stringify(telling.facts)}::jsonb, ${telling.href}, ${event.at.toISOString()}::timestamptz)
      on conflict (organization_id, member_id, event_position, kind) do nothing`)
  if (rows.length > 0)
    await tx.execute(sql`
      select pg_notify('farmtally_told', ${ctx.organizationId} || ' ' || id)
      from unnest(${`{${rows.map((row) => row.id).join(',')}}`}::text[]) as id`)
}
