import { sql } from 'drizzle-orm'
import { none, operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { pgArray, type Tx } from '@/lib/platform/db'
import { farmerEvents } from '../events'
import { type KeptRow, readRows } from '../internal/import-sheet'
import { insertFarmers } from '../internal/insert-farmers'
import { changeImport, importStream, lockImport } from '../internal/lock-import'
import { mayContinueImport } from '../policy'
import { loadImport } from '../queries/imports'
import { validateRow } from '../rules/import-row'
import { ImportRef } from '../schema'
import { ImportView } from '../view'

const ROWS_AT_ONCE = 250

/** Adds the next rows of a running import. Each chunk tells how far it is, and that calls for the next one. */
export const continueImport = operation({
  name: 'farmer.continue-import',
  summary: 'Adds the next rows of a running import',
  permission: 'farmer:write',
  book: farmerEvents,
  input: ImportRef,
  output: ImportView,
  subject: (tx, input, ctx) => lockImport(tx, ctx.organizationId, input.importId),
  allow: mayContinueImport,
  run: async ({ ctx, tx, subject: of }) => {
    if (of.status !== 'running') return { result: of.id, events: none('the import was finished or undone meanwhile') }
    const place = { organizationId: ctx.organizationId, importId: of.id }
    const rows = await readRows(tx, place, { limit: ROWS_AT_ONCE })
    const candidates = rows.map((row) => validateRow(row.cells, of.mapping, row.rowNumber).farmer!)
    const by = { ...place, addedBy: of.createdBy, now: ctx.now }
    const farmerIds = await insertFarmers(tx, candidates, by)
    await noteAdded(tx, place, rows, farmerIds)
    const added = rows.map((row, index) =>
      happened(farmerEvents, { type: 'farmer', id: farmerIds[index]!, version: 0 }, 'farmer.added', {
        farmerId: farmerIds[index]!,
        isLikelyDuplicate: row.outcome === 'waiting-alike',
        importId: of.id,
      }),
    )
    const doneCount = of.doneCount + rows.length
    const chosenCount = of.rowCount - of.skippedCount
    const isDone = doneCount >= chosenCount
    await changeImport(tx, of, {
      ...{ doneCount, addedCount: doneCount },
      ...(isDone && { status: 'done', finishedAt: ctx.now }),
    })
    const progress = isDone
      ? happened(farmerEvents, importStream(of), 'farmer.import-finished', {
          ...{ importId: of.id, addedCount: doneCount, skippedCount: of.skippedCount },
        })
      : happened(farmerEvents, importStream(of), 'farmer.import-progressed', {
          ...{ importId: of.id, doneCount, chosenCount },
        })
    return { result: of.id, events: [...added, progress] }
  },
  view: (tx, { ctx, result }) => loadImport(tx, ctx, result),
})

/** What became of the rows; their cells are wiped, the farmer has them now. */
async function noteAdded(
  tx: Tx,
  place: { organizationId: string; importId: string },
  rows: KeptRow[],
  farmerIds: string[],
): Promise<void> {
  await tx.execute(sql`
    update farmer.import_rows r set outcome = 'added', cells_sealed = null, farmer_id = a.farmer_id
    from unnest(${pgArray(rows.map((row) => row.rowNumber))}::int[], ${pgArray(farmerIds)}::uuid[]) as a(n, farmer_id)
    where r.organization_id = ${place.organizationId} and r.import_id = ${place.importId} and r.row_number = a.n`)
}
