import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { isOffice, memberIdOf } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { query } from '@/lib/access/query'
import { epochOf } from '@/lib/events/epoch'
import { unauthenticated } from '@/lib/kernel/errors'
import { addDays, dayOf } from '@/lib/kernel/time'
import { pgArray, type Tx } from '@/lib/platform/db'
import { readAttention } from '@/lib/services/delivery/queries/attention'
import { readDeliveries } from '@/lib/services/delivery/queries/deliveries'
import { listPriceLists } from '@/lib/services/delivery/queries/prices'
import { readTrips } from '@/lib/services/delivery/queries/trips'
import { listLorries } from '@/lib/services/lorry/queries/lorries'
import { listRequests } from '@/lib/services/lorry/queries/requests'
import { listNotifications } from '@/lib/services/notification/queries'
import { allowanceOf } from '@/lib/services/payment/queries/advance-allowance'
import { listAdvances } from '@/lib/services/payment/queries/advances'
import { FieldCopy } from '../field-copy-view'
import { changesAfter, type FieldChanges } from './field-changes'
import { readCursor, writeCursor } from './field-cursor'
import { changedFarmers, farmersPage } from './field-farmers'

type Part = Partial<FieldCopy> & Pick<FieldCopy, 'cursor' | 'hasMore'>

/** How long a finished trip stays on the phone, days. */
const KEEP_DAYS = 14
const MOST_TRIPS = 200

/** The phone's own copy. A cursor of another history, or none, gives everything. */
export const fieldCopy = query({
  name: 'sync.field-copy',
  summary: 'What a phone needs offline: all of it, or what changed since a cursor, with what is gone',
  service: 'reporting',
  permission: 'trip:collect',
  http: { method: 'GET', path: '/sync' },
  input: z.object({ cursor: z.string().max(500).optional(), deviceId: z.uuid().optional() }),
  output: FieldCopy,
  allow: (actor) => memberIdOf(actor) !== null,
  run: async ({ ctx, tx, input }) => {
    const [now] = await tx.execute<{ epoch: string }>(sql`select ${epochOf(ctx.organizationId)} as epoch`)
    const { epoch } = now!
    const asked = readCursor(input.cursor)
    const cursor = asked?.epoch === epoch ? asked : null
    const part = !cursor
      ? await wholeCopy(tx, ctx, epoch)
      : cursor.farmersAfter
        ? await moreFarmers(tx, ctx, epoch, cursor.position, cursor.farmersAfter)
        : await changes(tx, ctx, epoch, cursor.position)
    return { ...(await always(tx, ctx)), epoch, ...part }
  },
})

/** Small and quick to change: sent every time. */
async function always(tx: Tx, ctx: Ctx): Promise<Omit<FieldCopy, 'epoch' | 'cursor' | 'hasMore'>> {
  const { actor, organization, organizationId, now } = ctx
  const memberId = memberIdOf(actor)
  if (!memberId || actor.kind === 'system') throw unauthenticated()
  const recent = sql`a.member_id = ${memberId} and (a.status = 'open' or a.resolved_at > ${now.toISOString()}::timestamptz - interval '7 days')`
  return {
    isFull: false,
    serverTime: now.toISOString(),
    me: {
      ...{ memberId, name: actor.name, organizationId, organizationName: organization.name },
      timeZone: organization.timeZone,
      isSuspended: organization.suspendedReason !== undefined,
    },
    ...{ trips: [], deliveries: [], farmers: [], lorryRequests: [], lorries: [], priceLists: [], advances: [] },
    news: (await listNotifications.run({ ctx, tx, input: { limit: 20 } })).data,
    settings: organization.settings,
    allowance: await allowanceOf(tx, ctx),
    attention: await readAttention(tx, ctx, recent, 300),
    aliases: {},
    removed: { trips: [], farmers: [], deliveries: [] },
  }
}

async function wholeCopy(tx: Tx, ctx: Ctx, epoch: string): Promise<Part> {
  const [head] = await tx.execute<{ position: number }>(
    sql`select position from events.heads where organization_id = ${ctx.organizationId}`,
  )
  const position = Number(head?.position ?? 0)
  const trips = await readTrips(tx, ctx, onPhone(ctx), MOST_TRIPS)
  const weighing = trips.filter((trip) => ['open', 'returned', 'submitted'].includes(trip.status))
  const tripIds = sql`d.trip_id = any (${pgArray(weighing.map((trip) => trip.id))}::uuid[])`
  const { farmers, next } = await farmersPage(tx, ctx.organizationId, null)
  const lists = await smallLists(tx, ctx, null)
  return {
    ...{ isFull: true, cursor: writeCursor({ epoch, position, farmersAfter: next }), hasMore: next !== null },
    ...{ trips, deliveries: await readDeliveries(tx, ctx, tripIds), aliases: await aliasesOf(tx, ctx, tripIds) },
    ...{ farmers, ...lists },
  }
}

async function moreFarmers(tx: Tx, ctx: Ctx, epoch: string, position: number, after: string): Promise<Part> {
  const { farmers, next } = await farmersPage(tx, ctx.organizationId, after)
  return { farmers, cursor: writeCursor({ epoch, position, farmersAfter: next }), hasMore: true }
}

async function changes(tx: Tx, ctx: Ctx, epoch: string, position: number): Promise<Part> {
  const found = await changesAfter(tx, ctx.organizationId, position)
  const changed = sql`t.id = any (${pgArray([...found.trips])}::uuid[])`
  const trips = found.trips.size > 0 ? await readTrips(tx, ctx, sql`${changed} and ${onPhone(ctx)}`, 500) : []
  const gone = found.trips.size > 0 ? await tripsGone(tx, ctx, found, new Set(trips.map((trip) => trip.id))) : []
  const deliveries = sql`(d.id = any (${pgArray([...found.deliveries])}::uuid[])
    or d.trip_id = any (${pgArray([...found.wholeTrips])}::uuid[])) and ${onPhone(ctx)}`
  const isWeighed = found.deliveries.size + found.wholeTrips.size > 0
  const { farmers, removed } = await changedFarmers(tx, ctx.organizationId, found.farmers)
  return {
    ...{ cursor: writeCursor({ epoch, position: found.upTo, farmersAfter: null }), hasMore: found.hasMore },
    ...{ trips, deliveries: isWeighed ? await readDeliveries(tx, ctx, deliveries) : [] },
    aliases: isWeighed ? await aliasesOf(tx, ctx, deliveries) : {},
    ...{ farmers, ...(await smallLists(tx, ctx, found.names)) },
    removed: { trips: gone, farmers: removed, deliveries: [] },
  }
}

/** A field manager's own trips that are going on, and for some days those that are over; the office: what is going on. */
function onPhone(ctx: Ctx): SQL {
  const since = addDays(dayOf(ctx.now, ctx.organization.timeZone), -KEEP_DAYS)
  const going = sql`t.status in ('open', 'returned', 'submitted') and t.physical_status <> 'cancelled'`
  return isOffice(ctx.actor)
    ? sql`(${going})`
    : sql`(${going} or (t.scheduled_on >= ${since}::date and t.physical_status <> 'cancelled'))`
}

/** Trips the phone may have that are not for it any more: cancelled, over, or another manager's now. */
async function tripsGone(tx: Tx, ctx: Ctx, { trips }: FieldChanges, kept: ReadonlySet<string>): Promise<string[]> {
  const ids = [...trips].filter((id) => !kept.has(id))
  const rows = await tx.execute<{ id: string }>(sql`
    select distinct e.stream_id as id from events.events e where e.organization_id = ${ctx.organizationId}
      and e.stream_type = 'trip' and e.stream_id = any (${pgArray(ids)}::uuid[])
      and (${isOffice(ctx.actor)} or e.payload->>'fieldManagerId' = ${memberIdOf(ctx.actor)})`)
  return rows.map((row) => row.id)
}

async function aliasesOf(tx: Tx, ctx: Ctx, where: SQL): Promise<Record<string, string>> {
  const rows = await tx.execute<{ alias: string; id: string }>(sql`
    select s.alias_id as alias, d.id from delivery.aliases s
    join delivery.deliveries d on d.organization_id = s.organization_id and d.id = s.delivery_id
    join delivery.trips t on t.organization_id = d.organization_id and t.id = d.trip_id
    where s.organization_id = ${ctx.organizationId} and ${where}
      and ${isOffice(ctx.actor) ? sql`true` : sql`t.field_manager_id = ${memberIdOf(ctx.actor)}`}`)
  return Object.fromEntries(rows.map((row) => [row.alias, row.id]))
}

/** Lists of a few dozen: whole when anything of their kind changed. */
async function smallLists(tx: Tx, ctx: Ctx, names: ReadonlySet<string> | null): Promise<Partial<FieldCopy>> {
  const has = (kind: RegExp) => names === null || [...names].some((name) => kind.test(name))
  const input = { limit: 50 }
  return {
    ...(has(/^request\.|^trip\.created/) && { lorryRequests: (await listRequests.run({ ctx, tx, input })).data }),
    ...(has(/^lorry\./) && { lorries: (await listLorries.run({ ctx, tx, input: { limit: 200 } })).data }),
    ...(has(/^price-list\./) && { priceLists: (await listPriceLists.run({ ctx, tx, input })).data }),
    ...(has(/^(advance|settlement)\./) && { advances: (await listAdvances.run({ ctx, tx, input })).data }),
  }
}
