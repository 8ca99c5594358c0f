import { sql } from 'drizzle-orm'
import type { Ctx } from '@/lib/access/ctx'
import type { Handler, Reaction } from '@/lib/events/reactions'
import type { Tx } from '@/lib/platform/db'
import { makeSlipKey } from './operations/make-slip-key'

const ofDelivery: Handler = (event, { tx, ctx }) =>
  refreshShares(tx, ctx, sql`d.id = ${event.payload.deliveryId}`, sql`s.delivery_id = ${event.payload.deliveryId}`)

/** A returned trip takes its prices back: every delivery of it counts anew. */
const ofTrip: Handler = (event, { tx, ctx }) =>
  refreshShares(
    tx,
    ctx,
    sql`d.trip_id = ${event.payload.tripId}`,
    sql`s.delivery_id in (select id from delivery.deliveries
      where organization_id = ${ctx.organizationId} and trip_id = ${event.payload.tripId})`,
  )

/** Keeps the day summaries. It reads what stands now, so the order and repetition of events do not matter. */
export const reportingReaction: Reaction = {
  name: 'reporting.days',
  service: 'reporting',
  on: {
    'delivery.bags-recorded': ofDelivery,
    'delivery.bag-corrected': ofDelivery,
    'delivery.bag-struck': ofDelivery,
    'delivery.moisture-set': ofDelivery,
    'delivery.priced': ofDelivery,
    'trip.returned': ofTrip,
  },
}

/** The first settled slip brings the key that signs it; later ones find it there. */
export const slipKeyReaction: Reaction = {
  name: 'reporting.slip-keys',
  service: 'reporting',
  on: { 'settlement.posted': (_event, { call }) => call(makeSlipKey, {}) },
}

const sums = [
  'bag_count',
  'gross_weight_grams',
  'net_weight_grams',
  'total_value_paise',
  'priced_weight_grams',
  'moisture_bp_kilograms',
  'measured_weight_grams',
]
const names = sql.raw(sums.join(', '))
const each = (of: (name: string) => string) => sql.raw(sums.map(of).join(', '))

/** Replaces the shares of some deliveries and moves the sums of their days by the difference, in one statement. */
async function refreshShares(
  tx: Tx,
  ctx: Ctx,
  which: ReturnType<typeof sql>,
  whichShares: ReturnType<typeof sql>,
): Promise<void> {
  await tx.execute(sql`
    with fresh as (
      select d.organization_id, d.id as delivery_id, coalesce(d.last_bag_at, d.created_at) as weighed_at,
        (coalesce(d.first_bag_at, d.created_at) at time zone ${ctx.organization.timeZone})::date as day, d.bag_count,
        d.gross_weight_grams, d.net_weight_grams, coalesce(d.total_value_paise, 0) as total_value_paise,
        case when d.total_value_paise is null then 0 else d.net_weight_grams end as priced_weight_grams,
        coalesce(d.moisture_bp, 0)::bigint * d.gross_weight_grams / 1000 as moisture_bp_kilograms,
        case when d.moisture_bp is null then 0 else d.gross_weight_grams end as measured_weight_grams
      from delivery.deliveries d where d.organization_id = ${ctx.organizationId} and ${which}
    ), old as (
      select s.* from reporting.delivery_shares s where s.organization_id = ${ctx.organizationId} and ${whichShares}
    ), kept as (
      insert into reporting.delivery_shares (organization_id, delivery_id, day, weighed_at, ${names})
      select organization_id, delivery_id, day, weighed_at, ${names} from fresh
      on conflict (organization_id, delivery_id) do update set day = excluded.day, weighed_at = excluded.weighed_at,
        ${each((name) => `${name} = excluded.${name}`)}
    ), moved as (
      select day, (bag_count > 0)::int as delivery_count, ${names} from fresh
      union all select day, -(bag_count > 0)::int, ${each((name) => `-${name}`)} from old
    )
    insert into reporting.days (organization_id, day, delivery_count, ${names})
    select ${ctx.organizationId}::uuid, day, sum(delivery_count), ${each((name) => `sum(${name})`)} from moved group by day
    on conflict (organization_id, day) do update set delivery_count = days.delivery_count + excluded.delivery_count,
      ${each((name) => `${name} = days.${name} + excluded.${name}`)}`)
}
