export type CsvCell = string | number | bigint | boolean | null

// What a spreadsheet program would run or hide, full-width forms included (OWASP, CSV Injection).
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters at the start are what must be caught
const dangerous = /^[\s\u0000-\u001f]*[=+\-@＝＋－＠]|^[\u0000-\u001f]/

/** One cell: text that a spreadsheet could run is made inert by an apostrophe, which our own import takes off again. */
export function csvCell(value: CsvCell): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const inert = dangerous.test(value) ? `'${value}` : value
  return /[",;\t|\r\n']|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}

/** One line, ended as RFC 4180 asks. */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(csvCell).join(',')}\r\n`

/** The mark with which Excel recognizes UTF-8: write it once, before the first line. */
export const csvStart = '\ufeff'

/** A whole file: header and rows. For long exports stream `csvStart` and `csvLine` instead. */
export const csvText = (headers: readonly string[], rows: Iterable<readonly CsvCell[]>): string =>
  csvStart + csvLine(headers) + Array.from(rows, csvLine).join('')
