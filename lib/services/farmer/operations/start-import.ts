import { operation } from '@/lib/access/operation'
import { requireStatus, requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { valueOrThrow } from '@/lib/kernel/result'
import { farmerEvents } from '../events'
import { knownToFile, markRows, readRows } from '../internal/import-sheet'
import { changeImport, importStream, lockImport } from '../internal/lock-import'
import { mayImport } from '../policy'
import { loadImport } from '../queries/imports'
import type { ColumnMapping } from '../rules/import-columns'
import { chooseRows, examineImport } from '../rules/import-farmers'
import { StartImport } from '../schema'
import { ImportView } from '../view'

/** Chooses the rows to add; the worker adds them in chunks, so that nobody waits before a screen. */
export const startImport = operation({
  name: 'farmer.start-import',
  summary: 'Begins adding the farmers of an uploaded list: all, or the good rows',
  permission: 'farmer:write',
  book: farmerEvents,
  http: { method: 'POST', path: '/farmer-imports/{id}/start', params: { id: 'importId' } },
  input: StartImport,
  output: ImportView,
  subject: (tx, input, ctx) => lockImport(tx, ctx.organizationId, input.importId),
  allow: mayImport,
  run: async ({ ctx, tx, input, subject: of }) => {
    requireVersion(of, input.expectedVersion)
    requireStatus(of.status, ['uploaded'], 'import.already-started', 'This import has already begun.')
    const place = { organizationId: ctx.organizationId, importId: of.id }
    const mapping: ColumnMapping = input.mapping ?? of.mapping
    const rows = await readRows(tx, place)
    const rowNumbers = rows.map((row) => row.rowNumber)
    const sheet = { headers: of.headers, rows: rows.map((row) => row.cells), rowNumbers }
    const known = await knownToFile(tx, ctx.organizationId, rows, mapping)
    const examined = valueOrThrow(examineImport(sheet, mapping, known))
    const { mode, leaveOutDuplicates } = input
    const chosen = valueOrThrow(chooseRows(examined, { take: mode, leaveOutDuplicates }))
    const numbersOf = (isAlike: boolean) =>
      chosen.filter((row) => row.duplicates.length > 0 === isAlike).map((row) => row.rowNumber)
    await markRows(tx, place, numbersOf(false), 'waiting')
    await markRows(tx, place, numbersOf(true), 'waiting-alike')
    const isChosen = new Set(chosen.map((row) => row.rowNumber))
    await markRows(
      tx,
      place,
      rowNumbers.filter((number) => !isChosen.has(number)),
      'left-out',
    )
    const skippedCount = rows.length - chosen.length
    await changeImport(tx, of, { status: 'running', mapping: mapping as Record<string, number>, skippedCount })
    const started = { importId: of.id, chosenCount: chosen.length }
    return { result: of.id, events: [happened(farmerEvents, importStream(of), 'farmer.import-started', started)] }
  },
  view: (tx, { ctx, result }) => loadImport(tx, ctx, result),
})
