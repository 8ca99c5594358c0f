import { type SQL, sql } from 'drizzle-orm'
import type { ReportDesign } from '@/db/schema/reporting'
import { type FieldFault, invalid } from '@/lib/kernel/errors'
import { reportOf } from './catalogue'
import { isFigure } from './cells'
import type { Report, ReportColumn } from './report'

type Measure = ReportDesign['measures'][number]

/**
 * A report put together from another's columns. Every name is looked up in the source's own list, and what goes into the
 * SQL is the list's entry, never the text that was sent.
 * @throws DomainError invalid, naming each column that the source does not have or that cannot be used so; not_found for a source that is none.
 */
export function designedReport(design: ReportDesign): Report {
  const source = reportOf(design.source)
  const faults: FieldFault[] = []
  const find = (key: string, path: string, fits: (column: ReportColumn) => string | null): ReportColumn | null => {
    const column = source.columns.find((each) => each.key === key)
    const fault = column ? fits(column) : `${source.title} has no column ${key}.`
    if (fault) faults.push({ path, message: fault })
    return column ?? null
  }
  const anyColumn = () => null
  const onlyWords = ({ kind, label }: ReportColumn) =>
    isFigure(kind) ? `${label} is a figure: group by a name or a day.` : null
  const onlyFigures = ({ kind, label }: ReportColumn) => (isFigure(kind) ? null : `${label} is not a figure.`)
  const plain = design.columns.map((key, at) => find(key, `design.columns.${at}`, anyColumn))
  const groups = design.groupBy.map((key, at) => find(key, `design.groupBy.${at}`, onlyWords))
  const measured = design.measures.map((measure, at) => ({
    measure,
    column: find(measure.column, `design.measures.${at}.column`, onlyFigures),
  }))
  if (groups.length === 0 && plain.length === 0)
    faults.push({ path: 'design.columns', message: 'Choose at least one column, or something to group by.' })
  if (groups.length > 0 && measured.length === 0)
    faults.push({ path: 'design.measures', message: 'Choose what to add up for each group.' })
  if (faults.length > 0) throw invalid(faults)
  const grouped = groups.length > 0
  return grouped
    ? groupedReport(source, design, groups as ReportColumn[], measured as { measure: Measure; column: ReportColumn }[])
    : plainReport(source, design, plain as ReportColumn[])
}

/** Each measure as a column of its own; an average of averages is never taken. */
function groupedReport(
  source: Report,
  design: ReportDesign,
  groups: ReportColumn[],
  measured: { measure: Measure; column: ReportColumn }[],
): Report {
  const columns: (ReportColumn & { expression: SQL })[] = measured.map(({ measure, column }) => ({
    key: `${column.key}${names[measure.how].suffix}`,
    label: `${column.label}${names[measure.how].label}`,
    kind: column.kind,
    ...(measure.how === 'sum' && column.total === 'sum' && { total: 'sum' as const }),
    expression: expressionOf(column, measure.how),
  }))
  const unique = columns.filter((column, at) => columns.findIndex(({ key }) => key === column.key) === at)
  const keys = sql.join(
    groups.map(({ key }) => sql.identifier(key)),
    sql`, `,
  )
  const selected = sql.join(
    unique.map(({ key, expression }) => sql`${expression}::bigint as ${sql.identifier(key)}`),
    sql`, `,
  )
  return {
    ...source,
    ...{ kind: 'designed', title: 'Own report', about: `From ${source.title.toLowerCase()}` },
    columns: [
      ...groups.map(({ total: _, ...group }) => group),
      { key: 'groupCount', label: 'Lines', kind: 'count', total: 'sum' },
      ...unique.map(({ expression: _, ...column }) => column),
    ],
    chart:
      design.chart === 'none' || !unique[0] ? undefined : { by: groups[0]!.key, of: unique[0].key, form: design.chart },
    orderBy: groups.map(({ key }) => `"${key}"`).join(', '),
    rows: (scope) =>
      sql`select ${keys}, count(*)::int as "groupCount", ${selected} from (${source.rows(scope)}) o group by ${keys}`,
  }
}

function plainReport(source: Report, design: ReportDesign, columns: ReportColumn[]): Report {
  const unique = columns.filter((column, at) => columns.indexOf(column) === at)
  // An average needs its parts: without them it is only a column.
  const totals = unique.map((column) => (column.total === 'sum' ? column : { ...column, total: undefined }))
  const by = unique.find(({ kind }) => !isFigure(kind))
  const of = unique.find(({ kind, total }) => isFigure(kind) && total === 'sum')
  return {
    ...source,
    ...{ kind: 'designed', title: 'Own report', about: `From ${source.title.toLowerCase()}` },
    columns: totals,
    chart: design.chart === 'none' || !by || !of ? undefined : { by: by.key, of: of.key, form: design.chart },
  }
}

const names: Record<Measure['how'], { suffix: string; label: string }> = {
  sum: { suffix: '', label: '' },
  average: { suffix: 'Average', label: ', average' },
  largest: { suffix: 'Largest', label: ', largest' },
  smallest: { suffix: 'Smallest', label: ', smallest' },
}

/** A rate (price, moisture) is always weighed, however it is asked to be added up. */
function expressionOf(column: ReportColumn, how: Measure['how']): SQL {
  const own = sql.identifier(column.key)
  const isRate = column.total !== undefined && column.total !== 'sum'
  if (how === 'largest') return sql`max(${own})`
  if (how === 'smallest') return sql`min(${own})`
  if (isRate) return sql`(${sql.raw(column.total!)})`
  return how === 'sum' ? sql`sum(${own})` : sql`round(avg(${own}))`
}
