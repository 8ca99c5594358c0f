import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { roleOf } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { query } from '@/lib/access/query'
import { averagePricePaisePerKg, divideRounded } from '@/lib/kernel/money'
import { addDays, dayOf } from '@/lib/kernel/time'
import type { Tx } from '@/lib/platform/db'
import { latestOf } from '@/lib/services/delivery/queries/market'
import { nearestMarket } from '@/lib/services/delivery/rules/nearest-market'
import type { MarketView } from '@/lib/services/delivery/view'
import { type DashboardView, type Period, DashboardView as View } from '../dashboard-view'

type Day = {
  day: string
  delivery_count: number
  bag_count: number
  gross_weight_grams: number
  net_weight_grams: number
  total_value_paise: number
  priced_weight_grams: number
  moisture_bp_kilograms: number
  measured_weight_grams: number
}
export type Now = Pick<DashboardView, 'pending' | 'owedPaise' | 'liveTrips' | 'lastWeekday' | 'mandi' | 'place'> & {
  days: Day[]
}
type Read = Omit<Now, 'mandi'> & { mandis: MarketView[] }

/** Two months and the days for the trend. */
export const DAYS_BACK = 62
const TREND_DAYS = 45

/** Summaries that reactions keep, and partial indexes for what waits: one statement, nothing counted over the season. */
export const dashboard = query({
  name: 'report.dashboard',
  summary: 'Today, month, pending work, trend and live trips',
  service: 'reporting',
  permission: 'report:read',
  http: { method: 'GET', path: '/dashboard' },
  input: z.object({}),
  output: View,
  isOneStatement: true,
  allow: (actor) => roleOf(actor) !== 'field_manager',
  run: async ({ ctx, tx }) => {
    const today = dayOf(ctx.now, ctx.organization.timeZone)
    const { mandis, ...now } = await readNow(tx, ctx, today)
    // A place is spelled differently from file to file: Davanagere, Davangere.
    const mandi = nearestMarket([now.place], mandis)
    return presentDashboard(today, { ...now, mandi: mandi && mandiOf(mandi) })
  },
})

const mandiOf = ({ market, pricedOn, modalPaisePerKg }: MarketView) => ({ market, pricedOn, modalPaisePerKg })

/** Day summaries → periods and trend; the rest goes through as it was read. */
export function presentDashboard(today: string, { days, ...now }: Now): DashboardView {
  const [month, before] = [today.slice(0, 7), addDays(`${today.slice(0, 7)}-01`, -1)]
  const sameDay = `${before.slice(0, 7)}-${today.slice(8)}`
  return {
    on: today,
    today: sum(days.filter((each) => each.day === today)),
    month: sum(days.filter((each) => each.day.startsWith(month) && each.day <= today)),
    lastMonth: sum(days.filter((each) => each.day.startsWith(before.slice(0, 7)) && each.day <= sameDay)),
    trend: days.filter((each) => each.day > addDays(today, -TREND_DAYS) && each.day <= today).map(trendOf),
    ...now,
  }
}

async function readNow(tx: Tx, ctx: Ctx, today: string): Promise<Read> {
  const organizationId = ctx.organizationId
  const aWeekAgo = new Date(ctx.now.getTime() - 7 * 86_400_000).toISOString()
  const [row] = await tx.execute<Read>(sql`
    select
      (select coalesce(json_agg(d order by d.day), '[]') from reporting.days d
        where d.organization_id = ${organizationId} and d.day > ${addDays(today, -DAYS_BACK)}::date) as days,
      (select json_build_object('netWeightGrams', coalesce(sum(net_weight_grams), 0)) from reporting.delivery_shares
        where organization_id = ${organizationId} and day = ${addDays(today, -7)} and weighed_at <= ${aWeekAgo}::timestamptz
      ) as "lastWeekday",
      json_build_object(
        'requests', (select json_build_object('count', count(*), 'oldestAt',
            to_char(min(created_at) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
          from lorry.requests where organization_id = ${organizationId} and status = 'pending'),
        'tripsToPrice', (select json_build_object('count', count(*), 'farmers', coalesce(sum(farmer_count), 0),
            'netWeightGrams', coalesce(sum(net_weight_grams), 0))
          from delivery.trips where organization_id = ${organizationId} and status = 'submitted'),
        'advances', (select json_build_object('count', count(*), 'amountPaise', coalesce(sum(amount_paise), 0))
          from payment.advances where organization_id = ${organizationId} and status = 'requested'),
        'settlementsToPay', (select json_build_object('count', count(*), 'amountPaise',
            coalesce(sum(final_amount_paise - allocated_paise), 0))
          from payment.settlements where organization_id = ${organizationId} and status = 'settled'
            and allocated_paise < final_amount_paise)) as pending,
      (select coalesce(sum(final_amount_paise - paid_paise), 0)::bigint from payment.settlements
        where organization_id = ${organizationId} and status = 'settled') as "owedPaise",
      (select coalesce(json_agg(t), '[]') from (
        select t.id, coalesce(l.registration_number, '') as lorry, coalesce(m.name, '') as "fieldManager", t.location,
          t.physical_status as "physicalStatus", t.farmer_count as farmers, t.gross_weight_grams as "grossWeightGrams",
          t.capacity_grams as "capacityGrams"
        from delivery.trips t
        left join lorry.lorries l on l.organization_id = t.organization_id and l.id = t.lorry_id
        left join "user".members m on m.organization_id = t.organization_id and m.id = t.field_manager_id
        where t.organization_id = ${organizationId} and t.physical_status in ('assigned', 'loading', 'in_transit')
          and t.scheduled_on <= ${today}::date
        order by array_position(array['loading', 'in_transit', 'assigned'], t.physical_status), t.created_at limit 30) t) as "liveTrips",
      (select place from "user".organizations where organization_id = ${organizationId}) as place,
      (select coalesce(json_agg(m), '[]') from (${latestOf(organizationId, today)}) m) as mandis`)
  return row!
}

function sum(days: Day[]): Period {
  const total = (of: (day: Day) => number) => days.reduce((result, day) => result + of(day), 0)
  const all = {
    total_value_paise: total((day) => day.total_value_paise),
    priced_weight_grams: total((day) => day.priced_weight_grams),
    moisture_bp_kilograms: total((day) => day.moisture_bp_kilograms),
    measured_weight_grams: total((day) => day.measured_weight_grams),
  }
  return {
    deliveries: total((day) => day.delivery_count),
    bags: total((day) => day.bag_count),
    grossWeightGrams: total((day) => day.gross_weight_grams),
    netWeightGrams: total((day) => day.net_weight_grams),
    totalValuePaise: all.total_value_paise,
    ...averages(all),
  }
}

function averages(
  day: Pick<Day, 'total_value_paise' | 'priced_weight_grams' | 'moisture_bp_kilograms' | 'measured_weight_grams'>,
) {
  const kilograms = BigInt(Math.trunc(day.measured_weight_grams / 1000))
  return {
    averagePricePaisePerKg: day.priced_weight_grams
      ? averagePricePaisePerKg(day.total_value_paise, day.priced_weight_grams)
      : null,
    averageMoistureBp: kilograms > 0n ? divideRounded(BigInt(day.moisture_bp_kilograms), kilograms) : null,
  }
}

const trendOf = (day: Day): DashboardView['trend'][number] => ({
  on: day.day,
  netWeightGrams: day.net_weight_grams,
  totalValuePaise: day.total_value_paise,
  ...averages(day),
})
