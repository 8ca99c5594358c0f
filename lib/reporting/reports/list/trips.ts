import { sql } from 'drizzle-orm'
import { averageCost, averageMoisture, averagePrice } from '../averages'
import { chosen, deliveryFilters, deliverySource, ownTrips } from '../narrow'
import type { Report } from '../report'
import { weightColumns } from './delivery-register'

export const tripRegister: Report = {
  kind: 'trips',
  title: 'Trip register',
  about: 'Every trip: lorry, manager, load, and what the weighbridge said',
  span: 'month',
  filters: ['fieldManagerId', 'lorryId', 'status'],
  statuses: ['open', 'submitted', 'returned', 'priced', 'settled', 'closed'],
  columns: [
    { key: 'on', label: 'Day', kind: 'day' },
    { key: 'lorry', label: 'Lorry', kind: 'text' },
    { key: 'fieldManager', label: 'Manager', kind: 'text' },
    { key: 'place', label: 'Place', kind: 'text' },
    { key: 'farmerCount', label: 'Farmers', kind: 'count', total: 'sum' },
    { key: 'bagCount', label: 'Bags', kind: 'count', total: 'sum' },
    { key: 'grossWeightGrams', label: 'Gross', kind: 'grams', total: 'sum' },
    { key: 'netWeightGrams', label: 'Net', kind: 'grams', total: 'sum' },
    { key: 'weighbridgeGrams', label: 'Weighbridge', kind: 'grams', total: 'sum' },
    { key: 'differenceGrams', label: 'Difference', kind: 'grams', total: 'sum' },
    { key: 'valuePaise', label: 'Maize', kind: 'paise', total: 'sum' },
    { key: 'ownChargesPaise', label: 'Charges we bear', kind: 'paise', total: 'sum' },
    { key: 'landedPaisePerKg', label: 'Real cost', kind: 'price', total: averageCost },
    { key: 'status', label: 'Status', kind: 'text' },
  ],
  chart: { by: 'on', of: 'netWeightGrams', form: 'bars' },
  orderBy: '"on" desc, lorry',
  rows: (scope) => sql`
    select t.scheduled_on::text as "on", coalesce(l.registration_number, '') as lorry,
      coalesce(m.name, '') as "fieldManager", t.location as place, t.farmer_count as "farmerCount",
      t.bag_count as "bagCount", t.gross_weight_grams as "grossWeightGrams", t.net_weight_grams as "netWeightGrams",
      t.weighbridge_grams as "weighbridgeGrams", t.weighbridge_grams - t.gross_weight_grams as "differenceGrams",
      v.paise as "valuePaise", c.paise as "ownChargesPaise",
      round((v.paise + c.paise) * 1000.0 / nullif(t.net_weight_grams, 0)) as "landedPaisePerKg", t.status
    from delivery.trips t
    left join lorry.lorries l on l.organization_id = t.organization_id and l.id = t.lorry_id
    left join "user".members m on m.organization_id = t.organization_id and m.id = t.field_manager_id
    cross join lateral (
      select sum(d.total_value_paise + coalesce(s.adjustment_paise, 0)) filter (where t.status in ('priced', 'settled', 'closed'))::bigint
        as paise, coalesce(sum(s.charges_paise), 0) as borne, count(s.id) as settled
      from delivery.deliveries d left join payment.settlements s on s.organization_id = d.organization_id
        and s.delivery_id = d.id and s.status <> 'reversed'
      where d.organization_id = t.organization_id and d.trip_id = t.id) v
    cross join lateral (
      select (coalesce(sum(x.amount_paise) filter (where x.born_by = 'us' or v.settled > 0), 0) - v.borne)::bigint as paise
      from payment.charges x where x.organization_id = t.organization_id and x.trip_id = t.id and x.removed_at is null) c
    where t.organization_id = ${scope.organizationId} and t.scheduled_on >= ${scope.from}::date
      and t.scheduled_on <= ${scope.to}::date and ${ownTrips(scope)} and t.physical_status <> 'cancelled'
      and ${chosen(scope, 'fieldManagerId', (id) => sql`t.field_manager_id = ${id}::uuid`)}
      and ${chosen(scope, 'lorryId', (id) => sql`t.lorry_id = ${id}::uuid`)}
      and ${chosen(scope, 'status', (status) => sql`t.status = ${status}`)}`,
}

/** One trip, a line a farmer: as it was settled where it was settled. */
export const tripSheet: Report = {
  kind: 'trip-sheet',
  title: 'Trip sheet',
  about: 'One trip farmer by farmer, with what each is paid',
  span: 'now',
  filters: ['tripId'],
  needs: ['tripId'],
  columns: [
    { key: 'farmerCode', label: 'Code', kind: 'text' },
    { key: 'farmer', label: 'Farmer', kind: 'text' },
    { key: 'village', label: 'Village', kind: 'text' },
    ...weightColumns,
    { key: 'moistureBp', label: 'Moisture', kind: 'percent', total: averageMoisture },
    { key: 'pricePaisePerKg', label: 'Price', kind: 'price', total: averagePrice },
    { key: 'totalValuePaise', label: 'Value', kind: 'paise', total: 'sum' },
    { key: 'chargesPaise', label: 'Charges', kind: 'paise', total: 'sum' },
    { key: 'recoveredPaise', label: 'Recovered', kind: 'paise', total: 'sum' },
    { key: 'finalAmountPaise', label: 'To pay', kind: 'paise', total: 'sum' },
    { key: 'slipNumber', label: 'Slip', kind: 'text' },
  ],
  orderBy: '"farmerCode"',
  rows: (scope) => sql`
    select f.code as "farmerCode", f.name as farmer, f.village, d.bag_count as "bagCount",
      d.gross_weight_grams as "grossWeightGrams", d.standard_deduction_grams as "standardDeductionGrams",
      d.quality_deduction_grams as "qualityDeductionGrams", d.net_weight_grams as "netWeightGrams",
      d.moisture_bp as "moistureBp", d.price_paise_per_kg as "pricePaisePerKg", d.total_value_paise as "totalValuePaise",
      s.charges_paise as "chargesPaise", s.advance_recovered_paise + s.interest_paise as "recoveredPaise", s.final_amount_paise as "finalAmountPaise",
      s.number as "slipNumber"
    from ${deliverySource}
    left join payment.settlements s on s.organization_id = d.organization_id and s.delivery_id = d.id
      and s.status <> 'reversed'
    where t.organization_id = ${scope.organizationId} and ${ownTrips(scope)} and ${deliveryFilters(scope)}`,
}
