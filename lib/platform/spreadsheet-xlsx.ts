import { Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import { invalid } from '@/lib/kernel/errors'
import { columnName, type TableCollector } from './table-collector'
import { zipEntriesWithin } from './zip-guard'

/** XLSX → rows of the first sheet with text, one row at a time. */
export async function readXlsx(bytes: Uint8Array, table: TableCollector, maxUncompressedBytes: number): Promise<void> {
  const names = zipEntriesWithin(bytes, maxUncompressedBytes)
  if (!names.includes('xl/workbook.xml')) {
    throw invalid(
      [{ path: 'file', message: 'This is not an .xlsx workbook. Save the table as .xlsx or CSV.' }],
      'import.unreadable',
    )
  }
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([Buffer.from(bytes)]), {
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    worksheets: 'emit',
    entries: 'ignore',
  })
  let readName: string | null = null
  for await (const sheet of workbook) {
    const name = (sheet as unknown as { name?: string }).name ?? ''
    for await (const row of sheet) {
      if (readName !== null) break
      table.add(row.number, rowCells(row, table))
    }
    if (readName !== null) table.note(`Only the sheet “${readName}” was read; the others were left out.`)
    else if (table.hasRows) readName = name
  }
}

function rowCells(row: ExcelJS.Row, table: TableCollector): string[] {
  const cells: string[] = []
  row.eachCell({ includeEmpty: false }, (cell, column) => {
    while (cells.length < column - 1) cells.push('')
    cells[column - 1] = cellText(cell.value, cell.numFmt, () => `cell ${columnName(column - 1)}${row.number}`, table)
  })
  return cells
}

function cellText(
  value: ExcelJS.CellValue,
  format: string | undefined,
  where: () => string,
  table: TableCollector,
): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return numberText(value, format ?? '')
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return dateText(value)
  if ('richText' in value) return value.richText.map((part) => part.text).join('')
  if ('hyperlink' in value) return typeof value.text === 'string' ? value.text : ''
  if ('error' in value) {
    table.happened('Excel shows an error, which was read as text', where())
    return value.error
  }
  if ('formula' in value || 'sharedFormula' in value) {
    table.happened('a formula was read as the value it last showed', where())
    return cellText(value.result, format, where, table)
  }
  return ''
}

/** What the sheet shows rather than what JavaScript prints: 15 significant digits, never an exponent, padded zeros kept. */
function numberText(value: number, format: string): string {
  if (format.includes('%')) return `${numberText(value * 100, '')}%`
  const shown = Number(value.toPrecision(15))
  const text = shown.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
  return /^0+$/.test(format) && value >= 0 ? text.padStart(format.length, '0') : text
}

// exceljs gives the wall-clock time of the sheet as UTC.
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return ''
  const [day = '', time = ''] = value.toISOString().split('T')
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, time.startsWith('00', 6) ? 5 : 8)}`
}
