import { z } from 'zod'
import { query } from '@/lib/access/query'
import { refused } from '@/lib/kernel/errors'
import { knownToFile, readRows } from '../internal/import-sheet'
import { mayImport } from '../policy'
import { type ImportField, mappingFaults } from '../rules/import-columns'
import { type ExaminedImport, examineImport } from '../rules/import-farmers'
import { ImportRef } from '../schema'
import { ImportPreview, type ImportView } from '../view'
import { loadImport } from './imports'

const SHOWN = 200
const SAMPLES = 8
/** Even the person's own file is not a reason to send whole numbers to a browser. */
const secret = new Set<ImportField>(['bankAccount', 'idNumberLast4'])
const masked = (value: string): string => (value.length > 4 ? `•••• ${value.slice(-4)}` : value)

export const previewImport = query({
  name: 'farmer.preview-import',
  summary: 'What an import would add, and what is wrong with it, by row and cell',
  service: 'farmer',
  permission: 'farmer:write',
  http: { method: 'GET', path: '/farmer-imports/{id}/preview', params: { id: 'importId' } },
  input: z.object({ importId: ImportRef.shape.importId }),
  output: ImportPreview,
  allow: mayImport,
  run: async ({ ctx, tx, input: { importId } }) => {
    const of = await loadImport(tx, ctx, importId)
    if (of.status !== 'uploaded') throw refused('import.already-started', 'This import has begun. See its progress.')
    const rows = await readRows(tx, { organizationId: ctx.organizationId, importId })
    const sheet = {
      headers: of.headers,
      rows: rows.map((row) => row.cells),
      rowNumbers: rows.map((row) => row.rowNumber),
    }
    const known = await knownToFile(tx, ctx.organizationId, rows, of.mapping)
    const examined = examineImport(sheet, of.mapping, known)
    return {
      import: of,
      columnFaults: mappingFaults(of.mapping, of.headers.length),
      samples: rows.slice(0, SAMPLES).map(({ rowNumber, cells }) => ({ rowNumber, cells: withoutSecrets(of, cells) })),
      ...found(of, examined.ok ? examined.value : null),
    }
  },
})

function withoutSecrets({ mapping }: ImportView, cells: string[]): string[] {
  const hidden = new Set([...secret].map((field) => mapping[field]))
  return cells.map((cell, column) => (hidden.has(column) ? masked(cell) : cell))
}

function found(of: ImportView, examined: ExaminedImport | null) {
  if (!examined) return { goodCount: 0, badCount: 0, emptyCount: 0, duplicateCount: 0, faults: [], duplicates: [] }
  return {
    goodCount: examined.good.length,
    badCount: examined.badRowNumbers.length,
    emptyCount: examined.emptyCount,
    duplicateCount: examined.duplicateCount,
    faults: examined.faults.slice(0, SHOWN).map(({ rowNumber, column, field, value, message }) => ({
      ...{ rowNumber, field, message },
      column: column === null ? null : (of.headers[column] ?? null),
      value: secret.has(field) ? masked(value) : value.slice(0, 100),
    })),
    duplicates: examined.good
      .filter((row) => row.duplicates.length > 0)
      .slice(0, SHOWN)
      .map(({ rowNumber, farmer, duplicates }) => ({
        ...{ rowNumber, name: farmer.name },
        message: duplicates[0]!.message,
      })),
  }
}
