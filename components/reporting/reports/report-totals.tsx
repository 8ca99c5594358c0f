import { Figure, type FigureProps, Figures } from '@/components/ui/figure'
import { Sheet } from '@/components/ui/sheet'
import { formatDay } from '@/lib/kernel/time'
import type { ReportView } from '@/lib/reporting/report-view'
import { cellText, unitOf } from '@/lib/reporting/reports/cells'
import type { ReportColumn } from '@/lib/reporting/reports/report'

const MOST_FIGURES = 6

/** The chart's figure first, then the other sums as they stand in the table. */
function columnsOf(view: ReportView): ReportColumn[] {
  const summed = view.columns.filter((column) => column.total)
  const first = summed.find(({ key }) => key === view.chart?.of)
  return [...(first ? [first] : []), ...summed.filter((column) => column !== first)].slice(0, MOST_FIGURES)
}

/** What a period came to, and how it differs from the one before. */
export function ReportTotals({ view }: { view: ReportView }) {
  const { before } = view
  return (
    <Sheet
      flush
      title="In all"
      aside={before ? `compared with ${formatDay(before.from)} to ${formatDay(before.to)}` : undefined}
    >
      <Figures>
        {columnsOf(view).map((column) => (
          <Figure
            key={column.key}
            label={column.label}
            value={figureOf(column, view.totals[column.key])}
            change={changeOf(column, view.totals[column.key], view.totalsBefore?.[column.key])}
          />
        ))}
      </Figures>
    </Sheet>
  )
}

type Value = string | number | null | undefined

const figureOf = ({ kind }: ReportColumn, value: Value): string =>
  value === null || value === undefined ? '–' : `${cellText(kind, value)} ${unitOf(kind)}`.trim()

function changeOf(column: ReportColumn, now: Value, before: Value): FigureProps['change'] {
  if (now === null || now === undefined || before === null || before === undefined) return undefined
  const [is, was] = [Number(now), Number(before)]
  const direction = is > was ? 'up' : is < was ? 'down' : 'same'
  const share = was === 0 ? '' : `${Math.abs(Math.round(((is - was) / was) * 1000) / 10)} %, `
  return { direction, text: `${share}before ${figureOf(column, before)}` }
}
