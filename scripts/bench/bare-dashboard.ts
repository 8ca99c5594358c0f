import type postgres from 'postgres'
import { addDays, dayOf } from '@/lib/kernel/time'
import { DAYS_BACK, type Now, presentDashboard } from '@/lib/reporting/queries/dashboard'

/**
 * The dashboard's figures counted from the trade's own tables on every visit, with the indexes that help: by time for the
 * season, by status for what waits.
 */
export async function bareDashboard(sql: postgres.Sql, org: string): Promise<unknown> {
  const now = new Date()
  const today = dayOf(now, 'Asia/Kolkata')
  const aWeekAgo = new Date(now.getTime() - 7 * 86_400_000)
  const [row] = await sql<Now[]>`
    select (select coalesce(json_agg(d order by d.day), '[]') from (
        select (first_bag_at at time zone 'Asia/Kolkata')::date as day, count(*)::int as delivery_count,
          sum(bag_count)::int as bag_count, sum(gross_weight_grams)::bigint as gross_weight_grams,
          sum(net_weight_grams)::bigint as net_weight_grams, coalesce(sum(total_value_paise), 0)::bigint as total_value_paise,
          coalesce(sum(net_weight_grams) filter (where total_value_paise is not null), 0)::bigint as priced_weight_grams,
          sum(moisture_bp::bigint * gross_weight_grams / 1000)::bigint as moisture_bp_kilograms,
          sum(gross_weight_grams)::bigint as measured_weight_grams
        from delivery.deliveries where organization_id = ${org} and status = 'priced'
          and created_at > ${addDays(today, -DAYS_BACK - 2)}::date
          and (first_bag_at at time zone 'Asia/Kolkata')::date > ${addDays(today, -DAYS_BACK)}::date
        group by 1) d) as days,
      (select json_build_object('netWeightGrams', coalesce(sum(net_weight_grams), 0)) from delivery.deliveries
        where organization_id = ${org} and status = 'priced' and created_at > ${addDays(today, -9)}::date
          and (first_bag_at at time zone 'Asia/Kolkata')::date = ${addDays(today, -7)}::date and last_bag_at <= ${aWeekAgo}) as "lastWeekday",
      json_build_object(
        'requests', (select json_build_object('count', count(*), 'oldestAt', min(created_at)) from lorry.requests
          where organization_id = ${org} and status = 'pending'),
        'tripsToPrice', (select json_build_object('count', count(*), 'farmers', coalesce(sum(farmer_count), 0),
          'netWeightGrams', coalesce(sum(net_weight_grams), 0)) from delivery.trips where organization_id = ${org} and status = 'submitted'),
        'advances', (select json_build_object('count', count(*), 'amountPaise', coalesce(sum(amount_paise), 0))
          from payment.advances where organization_id = ${org} and status = 'requested'),
        'settlementsToPay', (select json_build_object('count', count(*), 'amountPaise', coalesce(sum(final_amount_paise - allocated_paise), 0))
          from payment.settlements where organization_id = ${org} and status = 'settled' and allocated_paise < final_amount_paise)) as pending,
      (select coalesce(sum(final_amount_paise - paid_paise), 0)::bigint from payment.settlements
        where organization_id = ${org} and status = 'settled') as "owedPaise",
      (select coalesce(json_agg(t), '[]') from (
        select t.id, l.registration_number as lorry, m.name as "fieldManager", t.location, t.physical_status as "physicalStatus",
          t.farmer_count as farmers, t.gross_weight_grams as "grossWeightGrams", t.capacity_grams as "capacityGrams"
        from delivery.trips t
        join lorry.lorries l on l.organization_id = t.organization_id and l.id = t.lorry_id
        join "user".members m on m.organization_id = t.organization_id and m.id = t.field_manager_id
        where t.organization_id = ${org} and t.physical_status in ('assigned', 'loading', 'in_transit') and t.scheduled_on <= ${today}::date
        order by array_position(array['loading', 'in_transit', 'assigned'], t.physical_status), t.created_at limit 30) t) as "liveTrips",
      (select place from "user".organizations where organization_id = ${org}) as place, null as mandi`
  return presentDashboard(today, row!)
}
