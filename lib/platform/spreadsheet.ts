import { DomainError, invalid, limitExceeded } from '@/lib/kernel/errors'
import { readCsv } from './spreadsheet-csv'
import { readXlsx } from './spreadsheet-xlsx'
import { TableCollector } from './table-collector'

export type SpreadsheetLimits = {
  /** Data rows, without the header. */
  maxRows: number
  /** The file as uploaded; 10 MB unless told. */
  maxBytes?: number
  /** What a zipped file may unpack to; 150 MB unless told. */
  maxUncompressedBytes?: number
  /** Tells the row of headings from lines above it, of a bank's statement for example; the first row with text unless told. */
  isHeader?: (cells: string[]) => boolean
}

export type Spreadsheet = {
  headers: string[]
  /** Text cells, each row as wide as the headers. */
  rows: string[][]
  /** For each of `rows`, its number in the person's own file: the header of a plain file is row 1. */
  rowNumbers: number[]
  /** Sentences about what was guessed, left out or worked around. */
  notes: string[]
}

const megabyte = 1_048_576
const startsWith = (bytes: Uint8Array, magic: number[]): boolean => magic.every((byte, index) => bytes[index] === byte)
const unreadable = (message: string) => invalid([{ path: 'file', message }], 'import.unreadable')

/**
 * Reads a table from an XLSX or delimited text file; the content decides which, never the name.
 * Every cell comes back as inert text.
 * @throws DomainError limit_exceeded `import.file-too-large`, `import.too-many-rows` (facts: rows, allowed),
 *   `import.unpacks-too-large`; invalid `import.unreadable`, `import.empty`, `import.open-quote`.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  fileName: string,
  limits: SpreadsheetLimits,
): Promise<Spreadsheet> {
  const maxBytes = limits.maxBytes ?? 10 * megabyte
  if (bytes.length > maxBytes) {
    throw limitExceeded('import.file-too-large', `The file is larger than ${Math.floor(maxBytes / megabyte)} MB.`, {
      facts: { bytes: bytes.length, allowed: maxBytes },
    })
  }
  if (bytes.length === 0) throw invalid([{ path: 'file', message: 'The file is empty.' }], 'import.empty')
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw unreadable(
      'This is an old Excel file (.xls) or one with a password. Save it as .xlsx without a password, or as CSV.',
    )
  }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) {
    throw unreadable('This is a PDF. Export the table as .xlsx or CSV.')
  }
  const table = new TableCollector(limits.maxRows, limits.isHeader)
  if (startsWith(bytes, [0x50, 0x4b])) {
    await orUnreadable(() => readXlsx(bytes, table, limits.maxUncompressedBytes ?? 150 * megabyte))
    if (/\.(csv|txt|tsv)$/i.test(fileName))
      table.note('The name says text, but this is an Excel file; it was read as one.')
  } else {
    readCsv(bytes, table)
    if (/\.xls[xm]?$/i.test(fileName)) table.note('The name says Excel, but this is a text file; it was read as one.')
  }
  return table.finish()
}

async function orUnreadable(read: () => Promise<void>): Promise<void> {
  try {
    await read()
  } catch (error) {
    if (error instanceof DomainError) throw error
    throw unreadable('The Excel file is damaged. Open it, save it again as .xlsx, and try once more.')
  }
}
