import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '@/lib/access/ctx'
import { query } from '@/lib/access/query'
import { addDays, dayOf } from '@/lib/kernel/time'
import type { Tx } from '@/lib/platform/db'
import { marketNear } from '@/lib/services/delivery/queries/market'
import { HomeView } from '../home-view'

type Stretch = HomeView['month']

/** The first screen of the office: what waits, what was bought, what is owed, who is out. */
export const officeHome = query({
  name: 'reporting.home',
  summary: 'What the office sees first',
  service: 'reporting',
  permission: 'report:read',
  http: { method: 'GET', path: '/home' },
  input: z.object({}),
  output: HomeView,
  allow: () => true,
  run: async ({ ctx, tx }) => {
    const today = dayOf(ctx.now, ctx.organization.timeZone)
    const firstOn = `${today.slice(0, 7)}-01`
    const lastFirstOn = `${addDays(firstOn, -1).slice(0, 7)}-01`
    const lastTo = addDays(lastFirstOn, Number(today.slice(8)) - 1)
    const { place, ...waiting } = await readWaiting(tx, ctx)
    const perDay = await tx.execute<{ day: string; netWeightGrams: number }>(sql`
      select scheduled_on::text as day, sum(net_weight_grams)::bigint as "netWeightGrams" from delivery.trips
      where organization_id = ${ctx.organizationId} and scheduled_on between ${firstOn} and ${today}
      group by scheduled_on`)
    const netOn = new Map(perDay.map((row) => [row.day, row.netWeightGrams]))
    const days = Array.from({ length: Number(today.slice(8)) }, (_, index) => addDays(firstOn, index))
    return {
      today,
      place,
      waiting: waiting.waiting,
      owedPaise: waiting.owedPaise,
      days: days.map((day) => ({ day, netWeightGrams: netOn.get(day) ?? 0 })),
      todayNetGrams: netOn.get(today) ?? 0,
      lastWeekNetGrams: await netUpToNow(tx, ctx, addDays(today, -7)),
      month: await stretch(tx, ctx, firstOn, today),
      lastMonth: await stretch(tx, ctx, lastFirstOn, lastTo < firstOn ? lastTo : addDays(firstOn, -1)),
      market: await marketNear(tx, ctx.organizationId, [place], today),
      out: await lorriesOut(tx, ctx),
    }
  },
})

async function readWaiting(tx: Tx, ctx: Ctx) {
  const own = ctx.organizationId
  const [row] = await tx.execute<Record<string, number> & { oldest: string | null; place: string }>(sql`
    select r.*, t.*, a.*, s.*, o.place from
      (select count(*)::int as requests, min(created_at)::text as oldest from lorry.requests
        where organization_id = ${own} and status = 'pending') r,
      (select count(*)::int as trips, coalesce(sum(farmer_count), 0)::int as farmers,
          coalesce(sum(net_weight_grams), 0)::bigint as net from delivery.trips
        where organization_id = ${own} and status = 'submitted') t,
      (select count(*)::int as advances, coalesce(sum(amount_paise), 0)::bigint as asked from payment.advances
        where organization_id = ${own} and status = 'requested') a,
      (select count(*)::int as settlements, coalesce(sum(final_amount_paise - allocated_paise), 0)::bigint as due,
          coalesce(sum(final_amount_paise - paid_paise), 0)::bigint as owed from payment.settlements
        where organization_id = ${own} and status = 'settled' and allocated_paise < final_amount_paise) s,
      (select place from "user".organizations where organization_id = ${own}) o`)
  const n = (name: string): number => row?.[name] ?? 0
  return {
    place: row?.place ?? '',
    owedPaise: n('owed'),
    waiting: {
      requests: { count: n('requests'), oldestAt: row?.oldest ? new Date(row.oldest).toISOString() : null },
      trips: { count: n('trips'), farmerCount: n('farmers'), netWeightGrams: n('net') },
      advances: { count: n('advances'), amountPaise: n('asked') },
      settlements: { count: n('settlements'), amountPaise: n('due') },
    },
  }
}

async function netUpToNow(tx: Tx, ctx: Ctx, day: string): Promise<number> {
  const weekAgo = new Date(ctx.now.getTime() - 7 * 86_400_000).toISOString()
  const [row] = await tx.execute<{ net: number }>(sql`
    select coalesce(sum(d.net_weight_grams), 0)::bigint as net from delivery.trips t
    join delivery.deliveries d on d.organization_id = t.organization_id and d.trip_id = t.id
    where t.organization_id = ${ctx.organizationId} and t.scheduled_on = ${day} and d.last_bag_at <= ${weekAgo}`)
  return row?.net ?? 0
}

async function stretch(tx: Tx, ctx: Ctx, from: string, to: string): Promise<Stretch> {
  const [row] = await tx.execute<Stretch>(sql`
    select coalesce(sum(d.net_weight_grams), 0)::bigint as "netWeightGrams",
      coalesce(sum(d.total_value_paise), 0)::bigint as "totalValuePaise",
      round(sum(d.total_value_paise) * 1000 / nullif(sum(d.net_weight_grams) filter (where d.total_value_paise is not null), 0))::int
        as "pricePaisePerKg",
      round(sum(d.moisture_bp::numeric * d.gross_weight_grams) / nullif(sum(d.gross_weight_grams) filter (where d.moisture_bp is not null), 0))::int
        as "moistureBp"
    from delivery.trips t
    join delivery.deliveries d on d.organization_id = t.organization_id and d.trip_id = t.id
    where t.organization_id = ${ctx.organizationId} and t.scheduled_on between ${from} and ${to}`)
  return row!
}

async function lorriesOut(tx: Tx, ctx: Ctx): Promise<HomeView['out']> {
  const rows = await tx.execute<HomeView['out'][number]>(sql`
    select t.id as "tripId", l.registration_number as "registrationNumber", m.name as "managerName", t.location,
      t.physical_status as "physicalStatus", t.farmer_count as "farmerCount",
      t.gross_weight_grams as "grossWeightGrams", t.capacity_grams as "capacityGrams"
    from delivery.trips t
    join lorry.lorries l on l.organization_id = t.organization_id and l.id = t.lorry_id
    join "user".members m on m.organization_id = t.organization_id and m.id = t.field_manager_id
    where t.organization_id = ${ctx.organizationId} and t.physical_status in ('assigned', 'loading', 'in_transit')
    order by array_position(array['loading', 'in_transit', 'assigned'], t.physical_status), t.scheduled_on, l.registration_number
    limit 30`)
  return [...rows]
}
