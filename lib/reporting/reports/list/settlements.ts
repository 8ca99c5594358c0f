import { sql } from 'drizzle-orm'
import { averagePrice } from '../averages'
import { chosen, dayIn, ownTrips, within } from '../narrow'
import type { Report } from '../report'

/** What was settled: each slip with its money. Reversed ones only when asked for, so that sums are what is owed. */
export const settlementsReport: Report = {
  kind: 'settlements',
  title: 'Settlements',
  about: 'Every slip: value, advances recovered, interest, what was to be paid and what is still open',
  span: 'month',
  filters: ['fieldManagerId', 'farmerId', 'village', 'status', 'tripId'],
  statuses: ['settled', 'paid', 'reversed'],
  columns: [
    { key: 'on', label: 'Day', kind: 'day' },
    { key: 'slipNumber', label: 'Slip', kind: 'text' },
    { key: 'farmerCode', label: 'Code', kind: 'text' },
    { key: 'farmer', label: 'Farmer', kind: 'text' },
    { key: 'village', label: 'Village', kind: 'text' },
    { key: 'lorry', label: 'Lorry', kind: 'text' },
    { key: 'bagCount', label: 'Bags', kind: 'count', total: 'sum' },
    { key: 'netWeightGrams', label: 'Net', kind: 'grams', total: 'sum' },
    { key: 'pricePaisePerKg', label: 'Price', kind: 'price', total: averagePrice },
    { key: 'totalValuePaise', label: 'Value', kind: 'paise', total: 'sum' },
    { key: 'chargesPaise', label: 'Charges', kind: 'paise', total: 'sum' },
    { key: 'advanceRecoveredPaise', label: 'Recovered', kind: 'paise', total: 'sum' },
    { key: 'interestPaise', label: 'Interest', kind: 'paise', total: 'sum' },
    { key: 'adjustmentPaise', label: 'Adjusted', kind: 'paise', total: 'sum' },
    { key: 'finalAmountPaise', label: 'To pay', kind: 'paise', total: 'sum' },
    { key: 'paidPaise', label: 'Paid', kind: 'paise', total: 'sum' },
    { key: 'openPaise', label: 'Open', kind: 'paise', total: 'sum' },
    { key: 'status', label: 'Status', kind: 'text' },
  ],
  chart: { by: 'on', of: 'finalAmountPaise', form: 'bars' },
  orderBy: '"on" desc, "slipNumber" desc',
  rows: (scope) => sql`
    select ${dayIn(sql`s.settled_at`, scope)} as "on", s.number as "slipNumber", f.code as "farmerCode",
      f.name as farmer, f.village, coalesce(l.registration_number, '') as lorry, s.bag_count as "bagCount",
      s.net_weight_grams as "netWeightGrams", s.price_paise_per_kg as "pricePaisePerKg",
      s.total_value_paise as "totalValuePaise", s.charges_paise as "chargesPaise", s.advance_recovered_paise as "advanceRecoveredPaise",
      s.interest_paise as "interestPaise", s.adjustment_paise as "adjustmentPaise",
      s.final_amount_paise as "finalAmountPaise", s.paid_paise as "paidPaise",
      case when s.status = 'reversed' then 0 else s.final_amount_paise - s.paid_paise end as "openPaise", s.status
    from payment.settlements s
    join farmer.farmers f on f.organization_id = s.organization_id and f.id = s.farmer_id
    join delivery.trips t on t.organization_id = s.organization_id and t.id = s.trip_id
    left join lorry.lorries l on l.organization_id = t.organization_id and l.id = t.lorry_id
    where s.organization_id = ${scope.organizationId} and ${within(sql`s.settled_at`, scope)} and ${ownTrips(scope)}
      and ${chosen(scope, 'fieldManagerId', (id) => sql`t.field_manager_id = ${id}::uuid`)}
      and ${chosen(scope, 'farmerId', (id) => sql`s.farmer_id = ${id}::uuid`)}
      and ${chosen(scope, 'tripId', (id) => sql`s.trip_id = ${id}::uuid`)}
      and ${chosen(scope, 'village', (village) => sql`f.village = ${village}`)}
      and ${scope.filters.status ? sql`s.status = ${scope.filters.status}` : sql`s.status <> 'reversed'`}`,
}
