'use client'

import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox'
import { DateInput } from '@/components/ui/date-input'
import { getJson } from '@/components/ui/fetch-json'
import { Select, type SelectOption } from '@/components/ui/select'
import { formatDay } from '@/lib/kernel/time'
import type { ReportChoices } from '@/lib/reporting/queries/report-choices'
import type { ReportView } from '@/lib/reporting/report-view'
import type { FilterName } from '@/lib/reporting/reports/report'
import type { TripView } from '@/lib/services/delivery/view'
import type { FarmerView } from '@/lib/services/farmer/view'

type Props = { view: ReportView; choices: ReportChoices; chosen: Partial<Record<FilterName, string>> }

const labels: Record<FilterName, string> = {
  ...{ fieldManagerId: 'Manager', lorryId: 'Lorry', farmerId: 'Farmer', tripId: 'Trip', village: 'Village' },
  ...{ status: 'Status', method: 'Method', recordedBy: 'Given by' },
}
const named = (things: { id: string; name: string }[]): SelectOption[] =>
  things.map(({ id, name }) => ({ value: id, label: name }))
const worded = (words: readonly string[]): SelectOption[] =>
  words.map((word) => ({ value: word, label: word.replaceAll('_', ' ') }))

/** Time and filters of a report, in the address: a plain form, so that a report can be kept as a bookmark. */
export function ReportFilters({ view, choices, chosen }: Props) {
  const id = useId()
  const options: Partial<Record<FilterName, SelectOption[]>> = {
    fieldManagerId: named(choices.members),
    recordedBy: named(choices.members),
    lorryId: named(choices.lorries),
    village: worded(choices.villages),
    status: worded(view.statuses),
    method: worded(['cash', 'bank', 'upi', 'cheque', 'in_kind']),
  }
  return (
    <form action={`/reports/${view.kind}`} className="no-print mb-5.5 flex flex-wrap items-end gap-3">
      {view.isDated ? (
        <>
          <label htmlFor={`${id}-from`} className="flex flex-col gap-1 text-note text-ink-2">
            From
            <DateInput id={`${id}-from`} name="from" defaultValue={view.period.from} required />
          </label>
          <label htmlFor={`${id}-to`} className="flex flex-col gap-1 text-note text-ink-2">
            To
            <DateInput id={`${id}-to`} name="to" defaultValue={view.period.to} required />
          </label>
        </>
      ) : null}
      {view.filters.map((name) => (
        <label
          key={name}
          htmlFor={`${id}-${name}`}
          className="flex w-full flex-col gap-1 text-note min-[480px]:w-44 text-ink-2"
        >
          {labels[name]}
          {name === 'farmerId' || name === 'tripId' ? (
            <Combobox
              id={`${id}-${name}`}
              name={name}
              placeholder={view.missing.includes(name) ? 'Type to choose' : 'All'}
              search={name === 'farmerId' ? farmers : trips}
              defaultValue={choiceOf(view, name, chosen[name])}
            />
          ) : (
            <Select
              id={`${id}-${name}`}
              name={name}
              placeholder="All"
              defaultValue={chosen[name] ?? ''}
              options={options[name] ?? []}
            />
          )}
        </label>
      ))}
      <Button type="submit" variant={view.missing.length > 0 ? 'primary' : 'plain'}>
        Show
      </Button>
    </form>
  )
}

const choiceOf = (view: ReportView, name: FilterName, id: string | undefined) =>
  id ? { id, label: view.chips.find((chip) => chip.name === name)?.text ?? '' } : null

async function farmers(text: string) {
  const { data } = await getJson<{ data: FarmerView[] }>(`/api/v1/farmers?limit=8&q=${encodeURIComponent(text)}`)
  return data.map(({ id, name, code, village }) => ({ id, label: name, detail: `${code} · ${village}` }))
}

async function trips(text: string) {
  const { data } = await getJson<{ data: TripView[] }>(`/api/v1/trips?limit=8&q=${encodeURIComponent(text)}`)
  return data.map(({ id, lorry, scheduledOn, location }) => ({
    id,
    label: `${formatDay(scheduledOn)} ${lorry.registrationNumber}`,
    detail: location,
  }))
}
