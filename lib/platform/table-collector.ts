import { invalid, limitExceeded } from '@/lib/kernel/errors'
import type { Spreadsheet } from './spreadsheet'

/** `0` → A, `27` → AB: how a spreadsheet names its columns. */
export const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

const maxColumns = 200

/**
 * Gathers the rows of one table: the first row with text is the header, or the first that `isHeader` where a file begins with
 * lines of its own; beyond the limit rows are counted, not kept.
 */
export class TableCollector {
  private headers: string[] | null = null
  private readonly rows: string[][] = []
  private readonly rowNumbers: number[] = []
  private readonly notes: string[] = []
  private readonly places = new Map<string, { count: number; first: string }>()
  private count = 0

  constructor(
    private readonly maxRows: number,
    private readonly isHeader: (cells: string[]) => boolean = () => true,
  ) {}

  /** True once a row with text was seen. */
  get hasRows(): boolean {
    return this.headers !== null
  }

  /** One row as it stands in the file. Blank ones are skipped; `rowNumber` is the person's. */
  add(rowNumber: number, raw: string[]): void {
    const cells = raw.map((cell) => cell.replaceAll('\u00a0', ' ').trim())
    while (cells.length > 0 && cells.at(-1) === '') cells.pop()
    if (cells.length === 0) return
    if (this.headers === null) {
      if (this.isHeader(cells)) this.headers = this.nameColumns(cells)
      else this.happened('a line above the column headings was left out', `row ${rowNumber}`)
      return
    }
    this.count++
    if (this.count > this.maxRows) return
    const width = this.headers.length
    if (cells.length > width) {
      this.happened('values stand to the right of the last column heading and were left out', `row ${rowNumber}`)
    }
    this.rows.push(Array.from({ length: width }, (_, index) => cells[index] ?? ''))
    this.rowNumbers.push(rowNumber)
  }

  note(sentence: string): void {
    if (!this.notes.includes(sentence)) this.notes.push(sentence)
  }

  /** Counts something that many cells share, so that one sentence tells it: how often, and where first. */
  happened(what: string, where: string): void {
    const known = this.places.get(what)
    if (known) known.count++
    else this.places.set(what, { count: 1, first: where })
  }

  /** @throws DomainError limit_exceeded `import.too-many-rows`, invalid `import.empty`. */
  finish(): Spreadsheet {
    if (this.headers === null) {
      throw invalid([{ path: 'file', message: 'There is no row of column headings in this file.' }], 'import.empty')
    }
    if (this.count > this.maxRows) {
      const [rows, allowed] = [this.count, this.maxRows].map((n) => n.toLocaleString('en-IN'))
      throw limitExceeded(
        'import.too-many-rows',
        `The file has ${rows} rows; ${allowed} are allowed at a time. Split it and import the parts.`,
        { facts: { rows: this.count, allowed: this.maxRows } },
      )
    }
    for (const [what, { count, first }] of this.places) {
      this.note(count === 1 ? `In ${first}, ${what}.` : `In ${count} places, first ${first}, ${what}.`)
    }
    return { headers: this.headers, rows: this.rows, rowNumbers: this.rowNumbers, notes: this.notes }
  }

  private nameColumns(cells: string[]): string[] {
    if (cells.length > maxColumns) {
      throw limitExceeded('import.too-many-columns', `The file has ${cells.length} columns; ${maxColumns} are allowed.`)
    }
    const seen = new Map<string, number>()
    return cells.map((cell, index) => {
      const name = cell.replace(/\s+/g, ' ') || `Column ${columnName(index)}`
      const times = (seen.get(name) ?? 0) + 1
      seen.set(name, times)
      return times === 1 ? name : `${name} (${times})`
    })
  }
}
