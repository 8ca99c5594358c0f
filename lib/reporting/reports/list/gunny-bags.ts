import { sql } from 'drizzle-orm'
import { chosen } from '../narrow'
import type { Report } from '../report'

/** Whose hands our gunny bags are in, as it stands today. */
export const gunnyBagsReport: Report = {
  kind: 'gunny-bags',
  title: 'Gunny bags out',
  about: 'Our bags with each farmer: handed out, back, given up, and still there',
  span: 'now',
  filters: ['farmerId', 'village'],
  columns: [
    { key: 'farmerCode', label: 'Code', kind: 'text' },
    { key: 'farmer', label: 'Farmer', kind: 'text' },
    { key: 'village', label: 'Village', kind: 'text' },
    { key: 'phone', label: 'Phone', kind: 'text' },
    { key: 'given', label: 'Handed out', kind: 'count', total: 'sum' },
    { key: 'returned', label: 'Back', kind: 'count', total: 'sum' },
    { key: 'writtenOff', label: 'Given up', kind: 'count', total: 'sum' },
    { key: 'out', label: 'Still out', kind: 'count', total: 'sum' },
    { key: 'lastOn', label: 'Last step', kind: 'day' },
  ],
  chart: { by: 'village', of: 'out', form: 'bars' },
  orderBy: '"out" desc, "farmerCode"',
  rows: (scope) => {
    const sum = (kind: string) => sql`coalesce(sum(g.bag_count) filter (where g.kind = ${kind}), 0)::int`
    return sql`
      select f.code as "farmerCode", f.name as farmer, f.village, f.phone, ${sum('given')} as given,
        ${sum('returned')} as returned, ${sum('written_off')} as "writtenOff",
        sum(case g.kind when 'given' then g.bag_count else -g.bag_count end)::int as out, max(g.moved_on)::text as "lastOn"
      from farmer.gunny_bags g join farmer.farmers f on f.organization_id = g.organization_id and f.id = g.farmer_id
      where g.organization_id = ${scope.organizationId}
        and ${scope.onlyMemberId ? sql`g.recorded_by = ${scope.onlyMemberId}::uuid` : sql`true`}
        and ${chosen(scope, 'farmerId', (id) => sql`g.farmer_id = ${id}::uuid`)}
        and ${chosen(scope, 'village', (village) => sql`f.village = ${village}`)}
      group by f.organization_id, f.id, f.code, f.name, f.village, f.phone`
  },
}
