import { type SQL, sql } from 'drizzle-orm'
import { addDays } from '@/lib/kernel/time'
import type { FilterName, ReportScope } from './report'

/** A condition that holds always when the filter was not chosen. */
export const chosen = (scope: ReportScope, name: FilterName, condition: (value: string) => SQL): SQL => {
  const value = scope.filters[name]
  return value ? condition(value) : sql`true`
}

/** Trips of a field manager, when one asks. */
export const ownTrips = ({ onlyMemberId }: ReportScope): SQL =>
  onlyMemberId ? sql`t.field_manager_id = ${onlyMemberId}::uuid` : sql`true`

/** Instants of the period's days, in the organization's zone. */
export const within = (column: SQL, { from, to, timeZone }: ReportScope): SQL =>
  sql`${column} >= (${from}::timestamp at time zone ${timeZone}::text) and ${column} < (${addDays(to, 1)}::timestamp at time zone ${timeZone}::text)`

/** The day of an instant in the organization's zone. */
export const dayIn = (column: SQL, { timeZone }: ReportScope): SQL =>
  sql`(${column} at time zone ${timeZone}::text)::date::text`

/** Trips, their lorry and manager, farmers and deliveries: what most reports are read from. */
export const deliverySource = sql`delivery.trips t
  join delivery.deliveries d on d.organization_id = t.organization_id and d.trip_id = t.id and d.bag_count > 0
  join farmer.farmers f on f.organization_id = d.organization_id and f.id = d.farmer_id
  left join lorry.lorries l on l.organization_id = t.organization_id and l.id = t.lorry_id
  left join "user".members m on m.organization_id = t.organization_id and m.id = t.field_manager_id`

/** Deliveries of the scope, by the day of their trip. */
export const deliveriesOf = (scope: ReportScope): SQL => sql`t.organization_id = ${scope.organizationId}
  and t.scheduled_on >= ${scope.from}::date and t.scheduled_on <= ${scope.to}::date and ${ownTrips(scope)} and ${deliveryFilters(scope)}`

export const deliveryFilters = (scope: ReportScope): SQL => sql`
  ${chosen(scope, 'fieldManagerId', (id) => sql`t.field_manager_id = ${id}::uuid`)}
  and ${chosen(scope, 'lorryId', (id) => sql`t.lorry_id = ${id}::uuid`)}
  and ${chosen(scope, 'farmerId', (id) => sql`d.farmer_id = ${id}::uuid`)}
  and ${chosen(scope, 'tripId', (id) => sql`t.id = ${id}::uuid`)}
  and ${chosen(scope, 'village', (village) => sql`f.village = ${village}`)}
  and ${chosen(scope, 'status', (status) => sql`d.status = ${status}`)}`
