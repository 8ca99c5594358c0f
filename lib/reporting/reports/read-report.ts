import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/lib/platform/db'
import type { Report, ReportColumn, ReportRow, ReportScope } from './report'

export type ReportTotals = { rowCount: number; totals: ReportRow }
export type ChartPoint = { label: string; value: number }

/** Most bars that can still be read; of names the largest are shown, of days the latest. */
const MOST_POINTS = 62
const MOST_NAMES = 12

const quoted = (key: string): SQL => sql`${sql.identifier(key)}`
const totalOf = (column: ReportColumn): SQL =>
  sql`(${column.total === 'sum' ? sql`sum(${quoted(column.key)})` : sql.raw(column.total ?? 'null')})::bigint as ${quoted(column.key)}`

/** How many rows a report has, and what they come to. */
export async function readTotals(tx: Tx, report: Report, scope: ReportScope): Promise<ReportTotals> {
  const summed = report.columns.filter((column) => column.total)
  const parts = [sql`count(*)::int as row_count`, ...summed.map(totalOf)]
  const [row] = await tx.execute<ReportRow>(sql`select ${sql.join(parts, sql`, `)} from (${report.rows(scope)}) r`)
  const { row_count, ...totals } = row!
  return { rowCount: Number(row_count), totals }
}

/** Some rows in the report's order. */
export async function readRows(
  tx: Tx,
  report: Report,
  scope: ReportScope,
  page: { limit: number; offset: number },
): Promise<ReportRow[]> {
  return [...(await tx.execute<ReportRow>(sql`${ordered(report, scope)} limit ${page.limit} offset ${page.offset}`))]
}

const ordered = (report: Report, scope: ReportScope): SQL =>
  sql`select * from (${report.rows(scope)}) r order by ${sql.raw(report.orderBy)}`

/** The chart's figures: days and months in their order, names by size. */
export async function readChart(tx: Tx, report: Report, scope: ReportScope): Promise<ChartPoint[]> {
  if (!report.chart) return []
  const { by, of } = report.chart
  const column = report.columns.find((each) => each.key === of)
  const isTime = isTimeColumn(report.columns.find((each) => each.key === by))
  const value = column?.total && column.total !== 'sum' ? sql.raw(column.total) : sql`sum(${quoted(of)})`
  const rows = await tx.execute<ChartPoint>(sql`
    select ${quoted(by)}::text as label, coalesce(${value}, 0)::bigint as value from (${report.rows(scope)}) r
    where ${quoted(by)} is not null group by 1
    order by ${isTime ? sql`1 desc` : sql`2 desc, 1`} limit ${isTime ? MOST_POINTS : MOST_NAMES}`)
  return isTime ? [...rows].reverse() : [...rows]
}

export const isTimeColumn = (column: ReportColumn | undefined): boolean =>
  column?.kind === 'day' || column?.kind === 'month'

const ROWS_AT_ONCE = 1_000

/** All rows a thousand at a time, through a cursor of the database: a long report never lies in memory. */
export async function* eachRows(tx: Tx, report: Report, scope: ReportScope): AsyncGenerator<ReportRow[]> {
  await tx.execute(sql`declare report_rows no scroll cursor for ${ordered(report, scope)}`)
  for (;;) {
    const rows = await tx.execute<ReportRow>(sql`fetch ${sql.raw(String(ROWS_AT_ONCE))} from report_rows`)
    if (rows.length > 0) yield [...rows]
    if (rows.length < ROWS_AT_ONCE) break
  }
  await tx.execute(sql`close report_rows`)
}
