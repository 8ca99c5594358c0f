import { type SQL, sql } from 'drizzle-orm'
import { averageMoisture, averagePrice } from '../averages'
import { deliveriesOf, deliverySource } from '../narrow'
import type { Report, ReportColumn } from '../report'
import { weightColumns } from './delivery-register'

/** Sums over deliveries, with the averages that belong to them. */
export const sums: SQL = sql`sum(d.bag_count)::int as "bagCount", sum(d.gross_weight_grams)::bigint as "grossWeightGrams",
  sum(d.standard_deduction_grams)::bigint as "standardDeductionGrams",
  sum(d.quality_deduction_grams)::bigint as "qualityDeductionGrams", sum(d.net_weight_grams)::bigint as "netWeightGrams",
  round(sum(d.gross_weight_grams)::numeric / nullif(sum(d.bag_count), 0))::bigint as "bagAverageGrams",
  round(sum(d.moisture_bp::numeric * d.gross_weight_grams)
    / nullif(sum(d.gross_weight_grams) filter (where d.moisture_bp is not null), 0))::int as "moistureBp",
  sum(d.total_value_paise)::bigint as "totalValuePaise",
  round(sum(d.total_value_paise) * 1000.0
    / nullif(sum(d.net_weight_grams) filter (where d.total_value_paise is not null), 0))::int as "pricePaisePerKg"`

export const sumColumns: ReportColumn[] = [
  ...weightColumns,
  {
    ...{ key: 'bagAverageGrams', label: 'Bag average', kind: 'grams' as const },
    total: 'round(sum("grossWeightGrams")::numeric / nullif(sum("bagCount"), 0))',
  },
  { key: 'moistureBp', label: 'Moisture', kind: 'percent', total: averageMoisture },
  { key: 'pricePaisePerKg', label: 'Price', kind: 'price', total: averagePrice },
  { key: 'totalValuePaise', label: 'Value', kind: 'paise', total: 'sum' },
]

const counted = (key: string, label: string): ReportColumn => ({ key, label, kind: 'count', total: 'sum' })

export const managerPerformance: Report = {
  kind: 'manager-performance',
  title: 'Managers',
  about: 'Each field manager’s trips, farmers, weights and average price, side by side',
  span: 'month',
  filters: ['fieldManagerId', 'lorryId'],
  columns: [
    { key: 'fieldManager', label: 'Manager', kind: 'text' },
    counted('tripCount', 'Trips'),
    counted('farmerCount', 'Farmers'),
    ...sumColumns,
  ],
  chart: { by: 'fieldManager', of: 'netWeightGrams', form: 'bars' },
  orderBy: '"netWeightGrams" desc, "fieldManager"',
  rows: (scope) => sql`
    select coalesce(m.name, '') as "fieldManager", count(distinct t.id)::int as "tripCount",
      count(distinct d.farmer_id)::int as "farmerCount", ${sums}
    from ${deliverySource} where ${deliveriesOf(scope)} group by t.field_manager_id, m.name`,
}

export const farmerPerformance: Report = {
  kind: 'farmer-performance',
  title: 'Farmers',
  about: 'What each farmer brought, how dry it was, and what it came to',
  span: 'month',
  filters: ['fieldManagerId', 'farmerId', 'village'],
  columns: [
    { key: 'farmerCode', label: 'Code', kind: 'text' },
    { key: 'farmer', label: 'Farmer', kind: 'text' },
    { key: 'village', label: 'Village', kind: 'text' },
    counted('deliveryCount', 'Deliveries'),
    ...sumColumns,
  ],
  chart: { by: 'village', of: 'netWeightGrams', form: 'bars' },
  orderBy: '"netWeightGrams" desc, "farmerCode"',
  rows: (scope) => sql`
    select f.code as "farmerCode", f.name as farmer, f.village, count(*)::int as "deliveryCount", ${sums}
    from ${deliverySource} where ${deliveriesOf(scope)} group by f.id, f.code, f.name, f.village`,
}

export const months: Report = {
  kind: 'months',
  title: 'Month against month',
  about: 'The year by months: weight, moisture, price, value, and how each month differs from the one before',
  span: 'year',
  filters: ['fieldManagerId', 'village'],
  columns: [
    { key: 'month', label: 'Month', kind: 'month' },
    counted('deliveryCount', 'Deliveries'),
    ...sumColumns,
    { key: 'netChangeBp', label: 'Net, change', kind: 'percent' },
    { key: 'valueChangeBp', label: 'Value, change', kind: 'percent' },
  ],
  chart: { by: 'month', of: 'netWeightGrams', form: 'line' },
  orderBy: 'month desc',
  rows: (scope) => {
    const change = (of: SQL) =>
      sql`round((${of} - lag(${of}) over by_month) * 10000.0 / nullif(lag(${of}) over by_month, 0))::int`
    return sql`
      select x.*, ${change(sql`x."netWeightGrams"`)} as "netChangeBp", ${change(sql`x."totalValuePaise"`)} as "valueChangeBp"
      from (select to_char(t.scheduled_on, 'YYYY-MM') as month, count(*)::int as "deliveryCount", ${sums}
        from ${deliverySource} where ${deliveriesOf(scope)} group by to_char(t.scheduled_on, 'YYYY-MM')) x
      window by_month as (order by x.month)`
  },
}
