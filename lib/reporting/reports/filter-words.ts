import { sql } from 'drizzle-orm'
import type { Tx } from '@/lib/platform/db'
import type { FilterName, ReportScope } from './report'

const labels: Record<FilterName, string> = {
  ...{ fieldManagerId: 'Manager', lorryId: 'Lorry', farmerId: 'Farmer', tripId: 'Trip', village: 'Village' },
  ...{ status: 'Status', method: 'Method', recordedBy: 'Given by' },
}

export type FilterWord = { name: FilterName; label: string; text: string }

/** The chosen filters in words: names instead of ids. An id of nobody here stays a dash. */
export async function filterWords(tx: Tx, { organizationId, filters }: ReportScope): Promise<FilterWord[]> {
  const chosen = Object.entries(filters).filter(([, value]) => value) as [FilterName, string][]
  if (chosen.length === 0) return []
  const { fieldManagerId, recordedBy, lorryId, farmerId, tripId } = filters
  const [names] = await tx.execute<Partial<Record<FilterName, string | null>>>(sql`select
    (select name from "user".members where organization_id = ${organizationId} and id = ${fieldManagerId ?? null}::uuid) as "fieldManagerId",
    (select name from "user".members where organization_id = ${organizationId} and id = ${recordedBy ?? null}::uuid) as "recordedBy",
    (select registration_number from lorry.lorries where organization_id = ${organizationId} and id = ${lorryId ?? null}::uuid) as "lorryId",
    (select code || ' ' || name from farmer.farmers where organization_id = ${organizationId} and id = ${farmerId ?? null}::uuid) as "farmerId",
    (select t.scheduled_on || ' ' || coalesce(l.registration_number, '') from delivery.trips t
      left join lorry.lorries l on l.organization_id = t.organization_id and l.id = t.lorry_id
      where t.organization_id = ${organizationId} and t.id = ${tripId ?? null}::uuid) as "tripId"`)
  return chosen.map(([name, value]) => ({
    name,
    label: labels[name],
    text: name.endsWith('Id') || name === 'recordedBy' ? (names?.[name] ?? '—') : value.replaceAll('_', ' '),
  }))
}
