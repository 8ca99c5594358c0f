'use client'

import { DayBars } from '@/components/ui/chart/day-bars'
import { LineChart } from '@/components/ui/chart/line-chart'
import { NameBars } from '@/components/ui/chart/name-bars'
import { groupIndian } from '@/lib/kernel/money'
import type { ReportView } from '@/lib/reporting/report-view'
import { cellText, numberOf, unitOf } from '@/lib/reporting/reports/cells'

/** A report's figures as a picture: days as bars, months as a line, names as bars by size. */
export function ReportChart({ view }: { view: ReportView }) {
  const { chart, points, columns } = view
  const by = columns.find(({ key }) => key === chart?.by)
  const of = columns.find(({ key }) => key === chart?.of)
  if (!chart || !by || !of || points.length < 2) return null
  const label = `${of.label} by ${by.label.toLowerCase()}`
  const unit = unitOf(of.kind)
  const format = (value: number) => groupIndian(Math.round(value))
  if (by.kind === 'text')
    return (
      <NameBars
        label={label}
        bars={points.map(({ label: name, value }) => ({
          name: name || '–',
          share: value,
          text: `${cellText(of.kind, value)} ${unit}`.trim(),
        }))}
      />
    )
  const shown = points.map((point) => ({
    label: cellText(by.kind, point.label),
    value: numberOf(of.kind, point.value),
  }))
  if (chart.form === 'line')
    return <LineChart label={label} points={shown} series={[{ id: 'value', label: of.label }]} format={format} />
  return <DayBars label={label} days={shown} unit={unit} format={format} />
}
