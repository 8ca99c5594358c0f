'use client'

import { DataTable } from '@/components/ui/data-table/data-table'
import type { Page, TableColumn } from '@/components/ui/data-table/table-props'
import { EmptyState } from '@/components/ui/empty-state'
import { formatDay } from '@/lib/kernel/time'
import { formatKg } from '@/lib/kernel/weight'
import { loadOf } from '@/lib/services/delivery/rules/load'
import type { TripView } from '@/lib/services/delivery/view'
import { LorryTag, physicalChoices, physicalWord, statusChoices, statusWord, TripTag } from './trip-tags'

const columns: TableColumn<TripView>[] = [
  {
    id: 'lorry',
    header: 'Lorry',
    cell: (trip) => trip.lorry.registrationNumber,
    csv: (trip) => trip.lorry.registrationNumber,
  },
  {
    id: 'day',
    header: 'Day',
    sortKey: 'scheduledOn',
    cell: (trip) => <span className="whitespace-nowrap">{formatDay(trip.scheduledOn)}</span>,
    csv: (trip) => trip.scheduledOn,
  },
  { id: 'manager', header: 'Manager', cell: (trip) => trip.fieldManager.name, csv: (trip) => trip.fieldManager.name },
  { id: 'where', header: 'Where', cell: (trip) => trip.location, csv: (trip) => trip.location },
  {
    id: 'status',
    header: 'Office',
    cell: (trip) => <TripTag status={trip.status} />,
    csv: (trip) => statusWord(trip.status),
  },
  {
    id: 'physical',
    header: 'On the road',
    cell: (trip) => <LorryTag status={trip.physicalStatus} />,
    csv: (trip) => physicalWord(trip.physicalStatus),
  },
  {
    id: 'farmers',
    header: 'Farmers',
    align: 'right',
    cell: (trip) => trip.totals.farmers,
    csv: (trip) => trip.totals.farmers,
  },
  { id: 'bags', header: 'Bags', align: 'right', cell: (trip) => trip.totals.bags, csv: (trip) => trip.totals.bags },
  {
    id: 'gross',
    header: 'Gross',
    unit: 'kg',
    align: 'right',
    sortKey: 'grossWeightGrams',
    cell: (trip) => formatKg(trip.totals.grossWeightGrams),
    csv: (trip) => trip.totals.grossWeightGrams / 1000,
  },
  {
    id: 'full',
    header: 'Full',
    unit: '%',
    align: 'right',
    cell: (trip) => <Full trip={trip} />,
    csv: (trip) => fillOf(trip),
  },
  {
    id: 'net',
    header: 'Net',
    unit: 'kg',
    align: 'right',
    hidden: true,
    cell: (trip) => formatKg(trip.totals.netWeightGrams),
    csv: (trip) => trip.totals.netWeightGrams / 1000,
  },
]

const fillOf = (trip: TripView): number =>
  Math.floor(loadOf(trip.totals.grossWeightGrams, trip.capacityGrams).fillBp / 100)

function Full({ trip }: { trip: TripView }) {
  const load = loadOf(trip.totals.grossWeightGrams, trip.capacityGrams, trip.overloadReason !== null)
  const tone = load.state === 'near' ? 'text-wait' : load.state === 'ok' ? '' : 'text-loss'
  return <span className={tone}>{Math.floor(load.fillBp / 100)}</span>
}

/** All trips, newest first; a row opens the trip's page. */
export function TripsTable({
  managers,
  initialData,
}: {
  managers: { id: string; name: string }[]
  initialData?: Page<TripView>
}) {
  const filters = [
    { id: 'status', label: 'Office', options: statusChoices },
    { id: 'physicalStatus', label: 'On the road', options: physicalChoices },
    {
      id: 'fieldManagerId',
      label: 'Manager',
      options: managers.map((manager) => ({ value: manager.id, label: manager.name })),
    },
  ]
  return (
    <DataTable
      id="trips"
      url="/api/v1/trips"
      noun="trips"
      columns={columns}
      filters={filters}
      searchable="Find a lorry, a place or a manager"
      defaultSort="-scheduledOn"
      rowId={(trip) => trip.id}
      rowHref={(trip) =>
        trip.status === 'submitted' || trip.status === 'priced' ? `/trips/${trip.id}/price` : `/trips/${trip.id}`
      }
      opens="page"
      initialData={initialData}
      empty={
        <EmptyState title="No trips yet">
          A trip begins when a lorry request is approved, or when you plan one yourself.
        </EmptyState>
      }
    />
  )
}
