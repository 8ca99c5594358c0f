'use client'

import { useRouter } from 'next/navigation'
import { LorryTag, TripTag } from '@/components/delivery/trip/trip-tags'
import { DataTable } from '@/components/ui/data-table/data-table'
import type { TableColumn } from '@/components/ui/data-table/table-props'
import { EmptyState } from '@/components/ui/empty-state'
import { Sheet } from '@/components/ui/sheet'
import { formatDay } from '@/lib/kernel/time'
import { formatKg } from '@/lib/kernel/weight'
import type { TripView } from '@/lib/services/delivery/view'
import type { LorryView } from '@/lib/services/lorry/view'
import { LorryDetails } from './lorry-details'

const columns: TableColumn<TripView>[] = [
  {
    id: 'day',
    header: 'Day',
    sortKey: 'scheduledOn',
    cell: (trip) => <span className="whitespace-nowrap">{formatDay(trip.scheduledOn)}</span>,
    csv: (trip) => trip.scheduledOn,
  },
  { id: 'manager', header: 'Manager', cell: (trip) => trip.fieldManager.name, csv: (trip) => trip.fieldManager.name },
  { id: 'where', header: 'Where', cell: (trip) => trip.location, csv: (trip) => trip.location },
  { id: 'physical', header: 'On the road', cell: (trip) => <LorryTag status={trip.physicalStatus} /> },
  { id: 'status', header: 'Office', cell: (trip) => <TripTag status={trip.status} /> },
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
]

/** A lorry's own page: its details beside its trips. */
export function LorryPage({ lorry, mayWrite }: { lorry: LorryView; mayWrite: boolean }) {
  const router = useRouter()
  return (
    <div className="grid items-start gap-5.5 min-[1100px]:grid-cols-[340px_minmax(0,1fr)]">
      <Sheet title="Details">
        <LorryDetails lorry={lorry} mayWrite={mayWrite} onChanged={() => router.refresh()} />
      </Sheet>
      <section aria-label="Trips of this lorry" className="min-w-0">
        <DataTable
          id="lorry-trips"
          url={`/api/v1/trips?lorryId=${lorry.id}`}
          noun="trips"
          columns={columns}
          defaultSort="-scheduledOn"
          rowId={(trip) => trip.id}
          rowHref={(trip) => `/trips/${trip.id}`}
          opens="page"
          empty={<EmptyState title="No trips yet">Its trips stand here once a request is approved with it.</EmptyState>}
        />
      </section>
    </div>
  )
}
