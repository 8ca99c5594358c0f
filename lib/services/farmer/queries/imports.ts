import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '@/lib/access/ctx'
import { keyset, ListInput, listOf, page } from '@/lib/access/listing'
import { query } from '@/lib/access/query'
import { notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import { mayImport } from '../policy'
import { ImportRef } from '../schema'
import { ImportView } from '../view'

type Row = Record<string, unknown> & { id: string; keyset_value: string }

const KEPT_SHOWN = 100
const columns = sql`i.id, i.file_name as "fileName", i.status, i.headers, i.mapping, i.notes,
  i.row_count as "rowCount", i.row_count - i.skipped_count as "chosenCount", i.done_count as "doneCount",
  i.added_count as "addedCount", i.skipped_count as "skippedCount", m.name as "createdByName", i.version,
  i.created_at as "createdAt", i.finished_at as "finishedAt",
  (select count(*) from farmer.import_rows r where r.organization_id = i.organization_id and r.import_id = i.id
    and r.outcome = 'kept') as "keptCount",
  (select coalesce(json_agg(k), '[]') from (
    select f.id, f.code, f.name from farmer.import_rows r
    join farmer.farmers f on f.organization_id = r.organization_id and f.id = r.farmer_id
    where r.organization_id = i.organization_id and r.import_id = i.id and r.outcome = 'kept'
    order by r.row_number limit ${KEPT_SHOWN}) k) as kept`
const source = sql`farmer.imports i
  left join "user".members m on m.organization_id = i.organization_id and m.id = i.created_by`

function present({ keyset_value: _, ...row }: Row): ImportView {
  for (const name of ['createdAt', 'finishedAt'])
    row[name] = row[name] ? new Date(row[name] as string).toISOString() : null
  return row as unknown as ImportView
}

/** One import as it leaves the server. @throws not_found */
export async function loadImport(tx: Tx, ctx: Ctx, importId: string): Promise<ImportView> {
  const [row] = await tx.execute<Row>(sql`
    select ${columns}, '' as keyset_value from ${source}
    where i.organization_id = ${ctx.organizationId} and i.id = ${importId}`)
  if (!row) throw notFound('import')
  return present(row)
}

export const getImport = query({
  name: 'farmer.get-import',
  summary: 'One import with its progress',
  service: 'farmer',
  permission: 'farmer:write',
  http: { method: 'GET', path: '/farmer-imports/{id}', params: { id: 'importId' } },
  input: z.object({ importId: ImportRef.shape.importId }),
  output: ImportView,
  allow: mayImport,
  run: ({ ctx, tx, input }) => loadImport(tx, ctx, input.importId),
})

const DEFAULT_SORT = '-createdAt'

export const listImports = query({
  name: 'farmer.list-imports',
  summary: 'Imports of farmer lists, newest first',
  service: 'farmer',
  permission: 'farmer:write',
  http: { method: 'GET', path: '/farmer-imports' },
  input: ListInput.omit({ q: true }),
  output: listOf(ImportView),
  allow: mayImport,
  run: async ({ ctx, tx, input }) => {
    const sorts = { createdAt: { expression: sql`i.created_at`, cast: 'timestamptz' as const } }
    const paging = keyset(input, sorts, DEFAULT_SORT, sql`i.id`)
    const rows = await tx.execute<Row>(sql`
      select ${columns}, ${paging.selected} from ${source}
      where i.organization_id = ${ctx.organizationId} and ${paging.after}
      order by ${paging.orderBy} limit ${paging.rows}`)
    return page(rows, input, DEFAULT_SORT, present)
  },
})
