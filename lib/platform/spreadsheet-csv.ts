import chardet from 'chardet'
import iconv from 'iconv-lite'
import Papa from 'papaparse'
import { invalid } from '@/lib/kernel/errors'
import { columnName, type TableCollector } from './table-collector'

/** Delimited text → rows. Comma, semicolon, tab and pipe; any encoding that can be recognized. */
export function readCsv(bytes: Uint8Array, table: TableCollector): void {
  let text = decode(bytes, table)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what tells a binary file from text
  if (/\u0000/.test(text)) {
    throw invalid([{ path: 'file', message: 'This is not a table. Use .xlsx or CSV.' }], 'import.unreadable')
  }
  // Excel writes and hides this line: it is not a row of the person's table.
  const separator = /^sep=(.)\r?\n/i.exec(text)
  if (separator) text = text.slice(separator[0].length)
  let rowNumber = 0
  Papa.parse<string[]>(text, {
    delimiter: separator?.[1] ?? '',
    delimitersToGuess: [',', ';', '\t', '|'],
    step: ({ data, errors }) => {
      rowNumber++
      if (errors.some((error) => error.code === 'MissingQuotes')) throw openQuote(rowNumber)
      const place = rowNumber
      table.add(
        rowNumber,
        data.map((cell, index) => plainText(cell, () => `cell ${columnName(index)}${place}`, table)),
      )
    },
  })
}

const openQuote = (rowNumber: number) =>
  invalid(
    [{ path: `row ${rowNumber}`, message: `A quotation mark that opens in row ${rowNumber} is never closed.` }],
    'import.open-quote',
  )

// ="0123" is how some programs force text; a leading apostrophe is how our own export makes a cell inert.
function plainText(cell: string, where: () => string, table: TableCollector): string {
  const forced = /^="([^"]*)"$/.exec(cell)
  if (forced) {
    table.happened('a formula that only holds text was read as that text', where())
    return forced[1] ?? ''
  }
  return cell.replace(/^'(?=[=+\-@＝＋－＠\t\r])/, '')
}

function decode(bytes: Uint8Array, table: TableCollector): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const wide = wideEncoding(bytes)
  if (wide) {
    table.note(`The file is in ${wide.toUpperCase()}; it was read as that.`)
    return iconv.decode(buffer, wide)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const guess = chardet.detect(buffer)
    const encoding =
      !guess || /^(iso-8859-1|ascii|utf)/i.test(guess) || !iconv.encodingExists(guess) ? 'windows-1252' : guess
    table.note(
      `The file is not in UTF-8; it was read as ${encoding}. Look at names with special letters before importing.`,
    )
    return iconv.decode(buffer, encoding)
  }
}

// Without a byte order mark, UTF-16 of mostly Latin text shows as a zero in every second byte.
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const zeros: [number, number] = [0, 0]
  const sample = bytes.subarray(0, 1000)
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2 === 0 ? 0 : 1]++
  const many = sample.length * 0.3
  if (zeros[1] > many && zeros[0] === 0) return 'utf-16le'
  return zeros[0] > many && zeros[1] === 0 ? 'utf-16be' : null
}
