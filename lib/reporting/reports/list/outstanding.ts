import { sql } from 'drizzle-orm'
import { addDays } from '@/lib/kernel/time'
import { chosen } from '../narrow'
import type { Report } from '../report'

/** Who still owes what and since when, as it stands today. */
export const outstandingReport: Report = {
  kind: 'outstanding',
  title: 'Outstanding by age',
  about: 'Open advances of each farmer: up to 30 days, 31 to 90, and older',
  span: 'now',
  filters: ['farmerId', 'village', 'recordedBy'],
  columns: [
    { key: 'farmerCode', label: 'Code', kind: 'text' },
    { key: 'farmer', label: 'Farmer', kind: 'text' },
    { key: 'village', label: 'Village', kind: 'text' },
    { key: 'phone', label: 'Phone', kind: 'text' },
    { key: 'upTo30Paise', label: 'Up to 30 days', kind: 'paise', total: 'sum' },
    { key: 'upTo90Paise', label: '31 to 90 days', kind: 'paise', total: 'sum' },
    { key: 'over90Paise', label: 'Over 90 days', kind: 'paise', total: 'sum' },
    { key: 'openPaise', label: 'Open', kind: 'paise', total: 'sum' },
    { key: 'oldestOn', label: 'Oldest', kind: 'day' },
  ],
  chart: { by: 'village', of: 'openPaise', form: 'bars' },
  orderBy: '"openPaise" desc, "farmerCode"',
  rows: (scope) => {
    const [month, quarter] = [addDays(scope.today, -30), addDays(scope.today, -90)]
    const open = sql`(a.amount_paise - a.recovered_paise - a.cancelled_paise)`
    const sum = (which = sql`true`) => sql`coalesce(sum(${open}) filter (where ${which}), 0)::bigint`
    return sql`
      select f.code as "farmerCode", f.name as farmer, f.village, f.phone,
        ${sum(sql`a.paid_on >= ${month}::date`)} as "upTo30Paise",
        ${sum(sql`a.paid_on < ${month}::date and a.paid_on >= ${quarter}::date`)} as "upTo90Paise",
        ${sum(sql`a.paid_on < ${quarter}::date`)} as "over90Paise", ${sum()} as "openPaise",
        min(a.paid_on)::text as "oldestOn"
      from payment.advances a join farmer.farmers f on f.organization_id = a.organization_id and f.id = a.farmer_id
      where a.organization_id = ${scope.organizationId} and a.status in ('paid', 'part_recovered')
        and ${scope.onlyMemberId ? sql`a.recorded_by = ${scope.onlyMemberId}::uuid` : sql`true`}
        and ${chosen(scope, 'farmerId', (id) => sql`a.farmer_id = ${id}::uuid`)}
        and ${chosen(scope, 'recordedBy', (id) => sql`a.recorded_by = ${id}::uuid`)}
        and ${chosen(scope, 'village', (village) => sql`f.village = ${village}`)}
      group by f.organization_id, f.id, f.code, f.name, f.village, f.phone`
  },
}
