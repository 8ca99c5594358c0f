'use client'

import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { ChartFrame } from './chart-frame'
import { ChartTip } from './chart-tip'
import { roundUp } from './round-up'

export type DayBar = {
  label: string
  value: number /** Still growing: drawn dashed. */
  today?: boolean
  note?: string
}

/**
 * A bar a day, the unfinished day dashed. Give values in the unit that is printed (`60 t`), not in grams.
 * Axis: first, middle and last label, and one round figure at the top, as on paper.
 */
export function DayBars({
  label,
  days,
  unit,
  format = String,
  height = 210,
}: {
  label: string
  days: DayBar[]
  unit: string
  format?: (value: number) => string
  height?: number
}) {
  const top = roundUp(Math.max(0, ...days.map((day) => day.value)))
  const middle = Math.floor((days.length - 1) / 2)
  const ticks = [...new Set([0, middle, days.length - 1])].map((at) => days[at]?.label ?? '')
  const withUnit = (value: number) => `${format(value)} ${unit}`

  return (
    <ChartFrame
      label={label}
      height={height}
      table={{ columns: ['Day', unit], rows: days.map((day) => [day.label, format(day.value)]) }}
    >
      <span className="figures absolute top-0 left-0.5 text-[12px]">{withUnit(top)}</span>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 600, height }}>
        <BarChart
          data={days}
          margin={{ top: 22, right: 2, bottom: 0, left: 2 }}
          accessibilityLayer={false}
          barCategoryGap="18%"
        >
          <XAxis
            dataKey="label"
            ticks={ticks}
            interval={0}
            tickLine={false}
            axisLine={{ stroke: 'var(--line-strong)' }}
            tick={<DayTick first={ticks[0]} last={ticks.at(-1)} />}
          />
          <YAxis hide domain={[0, top]} />
          <Tooltip
            cursor={{ fill: 'var(--line)', opacity: 0.5 }}
            content={<ChartTip format={withUnit} />}
            isAnimationActive={false}
          />
          <Bar dataKey="value" isAnimationActive={false} shape={DayShape} />
        </BarChart>
      </ResponsiveContainer>
    </ChartFrame>
  )
}

type Drawn = { x?: number; y?: number; width?: number; height?: number; payload?: DayBar }

function DayShape({ x = 0, y = 0, width = 0, height = 0, payload }: Drawn) {
  if (height <= 0) return null
  const look = payload?.today
    ? { fill: 'none', stroke: 'var(--crop)', strokeDasharray: '3 2' }
    : { fill: 'var(--crop)', fillOpacity: 0.82 }
  return <rect x={x} y={y} width={width} height={height} rx={1.5} {...look} />
}

function DayTick({
  x = 0,
  y = 0,
  payload,
  first,
  last,
}: {
  x?: number
  y?: number
  payload?: { value: string }
  first?: string
  last?: string
}) {
  const anchor = payload?.value === first ? 'start' : payload?.value === last ? 'end' : 'middle'
  return (
    <text
      x={x}
      y={y + 12}
      textAnchor={anchor}
      dx={anchor === 'start' ? -8 : anchor === 'end' ? 8 : 0}
      fontSize={12}
      fill="var(--ink-3)"
    >
      {payload?.value}
    </text>
  )
}
