'use client'

import { CartesianGrid, Line, LineChart as Lines, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { ChartFrame } from './chart-frame'
import { ChartTip } from './chart-tip'

export type LineSeries = {
  id: string
  label: string
  tone?: 'crop' | 'wait' | 'loss' | 'sky' | 'ink'
  dashed?: boolean
}
export type LinePoint = { label: string } & Record<string, string | number | null>

const tick = { fill: 'var(--ink-3)', fontSize: 12 }

/**
 * Lines over time, one value axis. A point's values stand under the series' ids; null leaves a gap.
 * Lines differ by dash as well as colour, and are named at the top.
 */
export function LineChart({
  label,
  points,
  series,
  format = String,
  height = 220,
  connect = false,
}: {
  label: string
  points: LinePoint[]
  series: LineSeries[]
  format?: (value: number) => string
  height?: number
  /** Draws over the gaps, for series that are not kept every day. */
  connect?: boolean
}) {
  return (
    <div>
      {series.length > 1 ? <Legend series={series} /> : null}
      <ChartFrame label={label} height={height} table={asTable(points, series, format)}>
        <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 600, height }}>
          <Lines data={points} margin={{ top: 8, right: 22, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="label"
              minTickGap={56}
              tickLine={false}
              axisLine={{ stroke: 'var(--line-strong)' }}
              tick={tick}
            />
            <YAxis
              width={58}
              tickCount={4}
              domain={['auto', 'auto']}
              tickLine={false}
              axisLine={false}
              tick={tick}
              tickFormatter={format}
            />
            <Tooltip
              cursor={{ stroke: 'var(--line-strong)' }}
              content={<ChartTip format={format} />}
              isAnimationActive={false}
            />
            {series.map((line) => (
              <Line
                key={line.id}
                dataKey={line.id}
                name={line.label}
                type="linear"
                dot={false}
                connectNulls={connect}
                activeDot={{ r: 3 }}
                stroke={`var(--${line.tone ?? 'crop'})`}
                strokeWidth={1.8}
                strokeDasharray={line.dashed ? '4 3' : undefined}
                isAnimationActive={false}
              />
            ))}
          </Lines>
        </ResponsiveContainer>
      </ChartFrame>
    </div>
  )
}

function asTable(points: LinePoint[], series: LineSeries[], format: (value: number) => string) {
  return {
    columns: ['When', ...series.map((line) => line.label)],
    rows: points.map((point) => [point.label, ...series.map((line) => written(point[line.id], format))]),
  }
}

function written(value: string | number | null | undefined, format: (value: number) => string): string {
  if (typeof value === 'number') return format(value)
  return value ?? 'no figure'
}

function Legend({ series }: { series: LineSeries[] }) {
  return (
    <ul aria-hidden className="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-note text-ink-2">
      {series.map((line) => (
        <li key={line.id} className="flex items-center gap-1.5">
          <svg viewBox="0 0 18 4" className="w-4.5" aria-hidden="true">
            <path
              d="M0 2h18"
              stroke={`var(--${line.tone ?? 'crop'})`}
              strokeWidth="2"
              strokeDasharray={line.dashed ? '4 3' : undefined}
            />
          </svg>
          {line.label}
        </li>
      ))}
    </ul>
  )
}
