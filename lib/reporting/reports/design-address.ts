import type { z } from 'zod'
import type { ReportDesignInput } from '../report-schema'

type Design = z.input<typeof ReportDesignInput>
type Search = Record<string, string | string[] | undefined>

export const measureSlots = 4
export const groupSlots = 3
const hows = ['sum', 'average', 'largest', 'smallest'] as const
const charts = ['none', 'bars', 'line'] as const

const textOf = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? (value[0] ?? '') : (value ?? '')
const textsOf = (value: string | string[] | undefined): string[] =>
  (Array.isArray(value) ? value : [value ?? '']).filter(Boolean)

/** What the builder's form wrote into the address → a design; the server checks every name of it. */
export function designOf(search: Search, source: string): Design {
  const numbered = (count: number) => Array.from({ length: count }, (_, at) => at + 1)
  return {
    source,
    columns: textsOf(search.column),
    groupBy: numbered(groupSlots).flatMap((at) => textsOf(search[`group${at}`])),
    measures: numbered(measureSlots).flatMap((at) => {
      const column = textOf(search[`measure${at}`])
      const how = hows.find((each) => each === textOf(search[`how${at}`])) ?? 'sum'
      return column ? [{ column, how }] : []
    }),
    chart: charts.find((each) => each === textOf(search.chart)) ?? 'none',
  }
}
