'use client'

import { LineChart, type LinePoint } from '@/components/ui/chart/line-chart'
import { formatPaise } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'

export type MarketPoint = {
  pricedOn: string
  minPaisePerKg: number
  maxPaisePerKg: number
  modalPaisePerKg: number
  arrivalGrams: number
}
export type OwnPoint = { pricedOn: string; pricePaisePerKg: number }

/** The mandi's usual price with its range, and what we paid on the same days. */
export function MarketChart({ name, points, own }: { name: string; points: MarketPoint[]; own: OwnPoint[] }) {
  const ours = new Map(own.map((point) => [point.pricedOn, point.pricePaisePerKg]))
  const days = [...new Set([...points, ...own].map((point) => point.pricedOn))].sort()
  const theirs = new Map(points.map((point) => [point.pricedOn, point]))
  const drawn: LinePoint[] = days.map((day) => ({
    label: formatDay(day),
    usual: theirs.get(day)?.modalPaisePerKg ?? null,
    low: theirs.get(day)?.minPaisePerKg ?? null,
    high: theirs.get(day)?.maxPaisePerKg ?? null,
    ours: ours.get(day) ?? null,
  }))
  return (
    <LineChart
      label={`Price at ${name}, ₹ a kg`}
      points={drawn}
      connect
      series={[
        { id: 'usual', label: 'usual price', tone: 'crop' },
        { id: 'high', label: 'highest', tone: 'wait', dashed: true },
        { id: 'low', label: 'lowest', tone: 'sky', dashed: true },
        ...(own.length > 0 ? [{ id: 'ours', label: 'what we paid', tone: 'ink' as const }] : []),
      ]}
      format={(paise) => `₹${formatPaise(Math.round(paise))}`}
      height={260}
    />
  )
}
