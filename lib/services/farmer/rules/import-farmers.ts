import { type DomainError, invalid, refused } from '@/lib/kernel/errors'
import { good, no, type Result } from '@/lib/kernel/result'
import { duplicateFinder, type Known, type LikelyDuplicate } from './duplicates'
import { type ColumnMapping, mappingFaults } from './import-columns'
import { type CellFault, type FarmerCandidate, validateRow } from './import-row'

/** What one import takes at most; a larger list is split by its owner. */
export const MAX_IMPORT_ROWS = 5_000

/** A spreadsheet as strings, headers apart. `rowNumbers` are those of the person's own file; without them rows count from 2. */
export type Sheet = {
  headers: readonly string[]
  rows: readonly (readonly string[])[]
  rowNumbers?: readonly number[]
}

export type GoodRow = { rowNumber: number; farmer: FarmerCandidate; duplicates: RowDuplicate[] }
/** Who this row may already be: a farmer on the list, or an earlier row of the file (`rowNumber`, then `known.farmerId` is empty). */
export type RowDuplicate = LikelyDuplicate & { rowNumber: number | null }

/** The preview of an import. Nothing is added by it. */
export type ExaminedImport = {
  rowCount: number
  emptyCount: number
  good: GoodRow[]
  faults: CellFault[]
  badRowNumbers: number[]
  duplicateCount: number
}
/** `all`: any bad row stops everything. `good`: bad rows stay out. */
export type ImportChoice = { take: 'all' | 'good'; leaveOutDuplicates: boolean }

/** Reads and judges every row: faults by row and cell, likely duplicates against the list and within the file. */
export function examineImport(sheet: Sheet, mapping: ColumnMapping, existing: Iterable<Known>): Result<ExaminedImport> {
  const refusal = sheetRefusal(sheet, mapping)
  if (refusal) return no(refusal)
  const finder = duplicateFinder(existing)
  const examined: ExaminedImport = {
    rowCount: 0,
    emptyCount: 0,
    good: [],
    faults: [],
    badRowNumbers: [],
    duplicateCount: 0,
  }
  sheet.rows.forEach((cells, i) => {
    const row = validateRow(cells, mapping, sheet.rowNumbers?.[i] ?? i + 2)
    if (row.isEmpty) examined.emptyCount++
    else examined.rowCount++
    if (row.faults.length > 0) {
      examined.faults.push(...row.faults)
      examined.badRowNumbers.push(row.rowNumber)
    }
    if (!row.farmer) return
    const duplicates = finder.find(row.farmer).map(asRowDuplicate)
    if (duplicates.length > 0) examined.duplicateCount++
    examined.good.push({ rowNumber: row.rowNumber, farmer: row.farmer, duplicates })
    const { name, village, phone } = row.farmer
    finder.add({ farmerId: `row:${row.rowNumber}`, name, village, phone })
  })
  return good(examined)
}

/** The rows that will be added, by the person's choice; nothing is half imported. */
export function chooseRows(examined: ExaminedImport, choice: ImportChoice): Result<GoodRow[]> {
  const bad = examined.badRowNumbers.length
  if (choice.take === 'all' && bad > 0)
    return no(
      refused('import.has-faults', `${bad} rows have faults. Correct them in the file, or import only the good rows.`, {
        facts: { badRows: bad, goodRows: examined.good.length },
      }),
    )
  const rows = choice.leaveOutDuplicates ? examined.good.filter((row) => row.duplicates.length === 0) : examined.good
  return rows.length > 0 ? good(rows) : no(refused('import.nothing-to-add', 'No row of this file would be added.'))
}

function sheetRefusal(sheet: Sheet, mapping: ColumnMapping): DomainError | null {
  if (sheet.rows.length > MAX_IMPORT_ROWS)
    return invalid(
      [
        {
          path: 'rows',
          message: `A file has at most 5,000 rows; this one has ${sheet.rows.length}. Split it and import the parts.`,
        },
      ],
      'import.too-many-rows',
    )
  const faults = mappingFaults(mapping, sheet.headers.length)
  return faults.length > 0
    ? invalid(
        faults.map((message) => ({ path: 'mapping', message })),
        'import.columns-missing',
      )
    : null
}

function asRowDuplicate(duplicate: LikelyDuplicate): RowDuplicate {
  const [, row] = /^row:(\d+)$/.exec(duplicate.known.farmerId) ?? []
  if (!row) return { ...duplicate, rowNumber: null }
  return {
    ...duplicate,
    known: { ...duplicate.known, farmerId: '' },
    rowNumber: Number(row),
    message: `Row ${row}: ${duplicate.message}`,
  }
}
