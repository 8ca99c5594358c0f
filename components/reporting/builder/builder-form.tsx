import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { DateInput } from '@/components/ui/date-input'
import { Select, type SelectOption } from '@/components/ui/select'
import { groupSlots, measureSlots } from '@/lib/reporting/reports/design-address'
import type { ReportColumn } from '@/lib/reporting/reports/report'

export type BuilderSource = { kind: string; title: string; columns: (ReportColumn & { isFigure: boolean })[] }
type Search = Record<string, string | string[] | undefined>

const hows: SelectOption[] = [
  { value: 'sum', label: 'sum' },
  { value: 'average', label: 'average' },
  { value: 'largest', label: 'largest' },
  { value: 'smallest', label: 'smallest' },
]
const charts: SelectOption[] = [
  { value: 'none', label: 'No chart' },
  { value: 'bars', label: 'Bars' },
  { value: 'line', label: 'Line' },
]
const slots = (count: number) => Array.from({ length: count }, (_, at) => at + 1)
const textOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ''

/** A report put together: group and add up, or choose columns. A plain form: what is asked is the address. */
export function BuilderForm({
  sources,
  source,
  search,
  period,
}: {
  sources: BuilderSource[]
  source: BuilderSource
  search: Search
  period: { from: string; to: string } | null
}) {
  const options = (figures: boolean): SelectOption[] =>
    source.columns.filter((each) => each.isFigure === figures).map(({ key, label }) => ({ value: key, label }))
  const chosen = new Set([search.column ?? []].flat())
  return (
    <div className="no-print flex flex-col gap-6">
      <form action="/reports/new" className="flex flex-wrap items-end gap-3">
        <Labelled name="source" label="From">
          <Select
            id="source"
            name="source"
            defaultValue={source.kind}
            options={sources.map(({ kind, title }) => ({ value: kind, label: title }))}
          />
        </Labelled>
        <Button type="submit">Choose</Button>
      </form>
      <form action="/reports/new" className="flex flex-col gap-5">
        <input type="hidden" name="source" value={source.kind} />
        <div className="flex flex-wrap items-end gap-3">
          {period ? (
            <>
              <Labelled name="from" label="From day">
                <DateInput id="from" name="from" defaultValue={period.from} />
              </Labelled>
              <Labelled name="to" label="To day">
                <DateInput id="to" name="to" defaultValue={period.to} />
              </Labelled>
            </>
          ) : null}
          {slots(groupSlots).map((at) => (
            <Labelled key={at} name={`group${at}`} label={at === 1 ? 'For each' : 'and each'}>
              <Select
                id={`group${at}`}
                name={`group${at}`}
                placeholder="–"
                defaultValue={textOf(search[`group${at}`])}
                options={options(false)}
              />
            </Labelled>
          ))}
        </div>
        <div className="flex flex-wrap items-end gap-3">
          {slots(measureSlots).map((at) => (
            <div key={at} className="flex items-end gap-1">
              <Labelled name={`how${at}`} label="Show the" narrow>
                <Select
                  id={`how${at}`}
                  name={`how${at}`}
                  defaultValue={textOf(search[`how${at}`]) || 'sum'}
                  options={hows}
                />
              </Labelled>
              <Labelled name={`measure${at}`} label="of">
                <Select
                  id={`measure${at}`}
                  name={`measure${at}`}
                  placeholder="–"
                  defaultValue={textOf(search[`measure${at}`])}
                  options={options(true)}
                />
              </Labelled>
            </div>
          ))}
          <Labelled name="chart" label="Chart">
            <Select id="chart" name="chart" defaultValue={textOf(search.chart) || 'bars'} options={charts} />
          </Labelled>
        </div>
        <fieldset>
          <legend className="text-note text-ink-2">Or single lines with these columns (when nothing is grouped)</legend>
          <div className="mt-1 flex flex-wrap gap-x-5">
            {source.columns.map(({ key, label }) => (
              <Checkbox key={key} name="column" value={key} label={label} defaultChecked={chosen.has(key)} />
            ))}
          </div>
        </fieldset>
        <div>
          <Button type="submit" variant="primary">
            Show the report
          </Button>
        </div>
      </form>
    </div>
  )
}

function Labelled({
  name,
  label,
  narrow,
  children,
}: {
  name: string
  label: string
  narrow?: boolean
  children: ReactNode
}) {
  return (
    <label htmlFor={name} className={`flex flex-col gap-1 text-note text-ink-2 ${narrow ? 'w-28' : 'w-40'}`}>
      {label}
      {children}
    </label>
  )
}
