import { farmerImports } from '@/db/schema/farmer'
import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { invalid } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { farmerEvents } from '../events'
import { keepRows } from '../internal/import-sheet'
import { importStream } from '../internal/lock-import'
import { mayImport } from '../policy'
import { loadImport } from '../queries/imports'
import { guessColumns } from '../rules/import-columns'
import { UploadImport } from '../schema'
import { ImportView } from '../view'

/** Takes a list in without adding anybody: columns are guessed, and the office looks first. */
export const uploadImport = operation({
  name: 'farmer.upload-import',
  summary: 'Uploads a list of farmers (CSV or XLSX) to look at before anybody is added',
  permission: 'farmer:write',
  book: farmerEvents,
  http: { method: 'POST', path: '/farmer-imports', status: 201 },
  input: UploadImport,
  output: ImportView,
  allow: mayImport,
  run: async ({ ctx, tx, input }) => {
    const { fileName, headers, rows, notes } = input
    if (rows.length === 0)
      throw invalid(
        [{ path: 'file', message: 'Below the headings there is no row. Nothing to import.' }],
        'import.empty',
      )
    const { organizationId } = ctx
    const id = newId()
    await tx.insert(farmerImports).values({
      ...{ id, organizationId, fileName, headers, notes, rowCount: rows.length, status: 'uploaded' },
      mapping: guessColumns(headers) as Record<string, number>,
      createdBy: memberIdOf(ctx.actor) ?? organizationId,
      createdAt: ctx.now,
    })
    const rowNumbers = rows.map((_, index) => input.rowNumbers?.[index] ?? index + 2)
    await keepRows(tx, { organizationId, importId: id }, rows, rowNumbers)
    const uploaded = { importId: id, rowCount: rows.length }
    const stream = importStream({ id, version: 0 })
    return { result: id, events: [happened(farmerEvents, stream, 'farmer.import-uploaded', uploaded)] }
  },
  view: (tx, { ctx, result }) => loadImport(tx, ctx, result),
})
