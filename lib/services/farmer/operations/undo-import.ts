import { sql } from 'drizzle-orm'
import { operation } from '@/lib/access/operation'
import { requireStatus, requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { pgArray, type Tx } from '@/lib/platform/db'
import { farmerEvents } from '../events'
import { changeImport, importStream, lockImport } from '../internal/lock-import'
import { mayImport } from '../policy'
import { loadImport } from '../queries/imports'
import { ImportRef } from '../schema'
import { ImportView } from '../view'

type Added = { id: string; version: number; isUsed: boolean }

/** Takes an import back: its farmers are archived, but for those who have brought maize or taken an advance since. */
export const undoImport = operation({
  name: 'farmer.undo-import',
  summary: 'Takes an import back; farmers who have deliveries or advances stay',
  permission: 'farmer:write',
  book: farmerEvents,
  http: { method: 'POST', path: '/farmer-imports/{id}/undo', params: { id: 'importId' } },
  input: ImportRef,
  output: ImportView,
  subject: (tx, input, ctx) => lockImport(tx, ctx.organizationId, input.importId),
  allow: mayImport,
  run: async ({ ctx, tx, input, subject: of }) => {
    requireVersion(of, input.expectedVersion)
    requireStatus(of.status, ['running', 'done'], 'import.nothing-to-undo', 'Nothing of this import is there to undo.')
    const added = await lockAdded(tx, ctx.organizationId, of.id)
    const leaving = added.filter((farmer) => !farmer.isUsed)
    await archive(tx, ctx.organizationId, leaving)
    await noteUndone(tx, ctx.organizationId, of.id)
    await changeImport(tx, of, { status: 'undone', finishedAt: ctx.now })
    const changed = leaving.map(({ id, version }) =>
      happened(farmerEvents, { type: 'farmer', id, version }, 'farmer.changed', { farmerId: id, fields: ['status'] }),
    )
    const undone = { importId: of.id, archivedCount: leaving.length, keptCount: added.length - leaving.length }
    const event = happened(farmerEvents, importStream(of), 'farmer.import-undone', undone)
    return { result: of.id, events: [...changed, event] }
  },
  view: (tx, { ctx, result }) => loadImport(tx, ctx, result),
})

/**
 * The ids are read first and handed back as values, and what is used is asked for as a whole: joined, a database that has not
 * yet counted a new organization's rows compares each farmer with each row of the list, and 5,000 rows take too long.
 */
async function lockAdded(tx: Tx, organizationId: string, importId: string): Promise<Added[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select farmer_id as id from farmer.import_rows
    where organization_id = ${organizationId} and import_id = ${importId} and farmer_id is not null`)
  const ids = pgArray(rows.map((row) => row.id))
  return [
    ...(await tx.execute<Added>(sql`
      select id, version,
        id in (select farmer_id from delivery.deliveries
          where organization_id = ${organizationId} and farmer_id = any (${ids}::uuid[]))
        or id in (select farmer_id from payment.advances
          where organization_id = ${organizationId} and farmer_id = any (${ids}::uuid[])) as "isUsed"
      from farmer.farmers
      where organization_id = ${organizationId} and status = 'active' and id = any (${ids}::uuid[])
      order by id for update`)),
  ]
}

const archive = (tx: Tx, organizationId: string, farmers: Added[]) =>
  tx.execute(sql`
    update farmer.farmers set status = 'archived', version = version + 1
    where organization_id = ${organizationId} and id = any (${pgArray(farmers.map((one) => one.id))}::uuid[])`)

/** Rows that were never added lose their cells too: nothing of the file stays. */
const noteUndone = (tx: Tx, organizationId: string, importId: string) =>
  tx.execute(sql`
    update farmer.import_rows r set cells_sealed = null, outcome = case
      when r.farmer_id is null then 'left-out'
      when r.farmer_id in (select f.id from farmer.farmers f
        where f.organization_id = ${organizationId} and f.status = 'active') then 'kept'
      else 'undone' end
    where r.organization_id = ${organizationId} and r.import_id = ${importId}`)
