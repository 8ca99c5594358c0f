'use client'

import { DataTable } from '@/components/ui/data-table/data-table'
import type { TableColumn, TableFilter } from '@/components/ui/data-table/table-props'
import { EmptyState } from '@/components/ui/empty-state'
import { useUrlParam } from '@/components/ui/use-url-param'
import { formatPaise } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import { formatKg, formatPercent } from '@/lib/kernel/weight'
import { isMoistureAlert } from '@/lib/services/delivery/rules/moisture'
import type { DeliverySummary } from '@/lib/services/delivery/view'
import { DeliveryPanel } from './delivery-panel'
import { DeliveryTag, deliveryChoices, deliveryWord } from './delivery-tag'
import { DisputedTag } from './disputes/dispute-tag'

const columns: TableColumn<DeliverySummary>[] = [
  {
    id: 'farmer',
    header: 'Farmer',
    cell: (row) => row.farmer.name,
    csv: (row) => row.farmer.name,
  },
  {
    id: 'village',
    header: 'Village',
    cell: (row) => (
      <>
        {row.farmer.village} <span className="text-note text-ink-2">{row.farmer.code}</span>
      </>
    ),
    csv: (row) => row.farmer.village,
  },
  {
    id: 'day',
    header: 'Day',
    sortKey: 'createdAt',
    cell: (row) => <span className="whitespace-nowrap">{formatDay(row.trip.scheduledOn)}</span>,
    csv: (row) => row.trip.scheduledOn,
  },
  {
    id: 'lorry',
    header: 'Lorry',
    cell: (row) => <span className="whitespace-nowrap">{row.trip.lorry.registrationNumber}</span>,
    csv: (row) => row.trip.lorry.registrationNumber,
  },
  {
    id: 'status',
    header: 'State',
    cell: (row) => (
      <span className="flex flex-wrap gap-1">
        <DeliveryTag status={row.status} />
        {row.openDisputeId ? <DisputedTag /> : null}
      </span>
    ),
    csv: (row) => deliveryWord(row.status),
  },
  { id: 'bags', header: 'Bags', align: 'right', cell: (row) => row.bagCount, csv: (row) => row.bagCount },
  {
    id: 'gross',
    header: 'Gross',
    unit: 'kg',
    align: 'right',
    sortKey: 'grossWeightGrams',
    cell: (row) => formatKg(row.grossWeightGrams),
    csv: (row) => row.grossWeightGrams / 1000,
  },
  {
    id: 'net',
    header: 'Net',
    unit: 'kg',
    align: 'right',
    cell: (row) => formatKg(row.netWeightGrams),
    csv: (row) => row.netWeightGrams / 1000,
  },
  {
    id: 'moisture',
    header: 'Moisture',
    unit: '%',
    align: 'right',
    sortKey: 'moistureBp',
    cell: (row) => <Moisture bp={row.moistureBp} />,
    csv: (row) => (row.moistureBp === null ? null : row.moistureBp / 100),
  },
  { id: 'grade', header: 'Grade', hidden: true, cell: (row) => row.grade ?? '—', csv: (row) => row.grade },
  {
    id: 'price',
    header: 'Price',
    unit: '₹ / kg',
    align: 'right',
    cell: (row) => (row.pricePaisePerKg === null ? '—' : formatPaise(row.pricePaisePerKg)),
    csv: (row) => (row.pricePaisePerKg === null ? null : row.pricePaisePerKg / 100),
  },
  {
    id: 'value',
    header: 'Value',
    unit: '₹',
    align: 'right',
    sortKey: 'totalValuePaise',
    cell: (row) => (row.totalValuePaise === null ? '—' : formatPaise(row.totalValuePaise)),
    csv: (row) => (row.totalValuePaise === null ? null : row.totalValuePaise / 100),
  },
]

function Moisture({ bp }: { bp: number | null }) {
  if (bp === null) return '—'
  return <span className={isMoistureAlert(bp) ? 'font-semibold text-loss' : ''}>{formatPercent(bp)}</span>
}

const filters: TableFilter[] = [
  { id: 'status', label: 'State', options: deliveryChoices },
  {
    id: 'grade',
    label: 'Grade',
    options: ['excellent', 'good', 'acceptable', 'poor', 'rejected'].map((grade) => ({ value: grade, label: grade })),
  },
]

/** Every farmer's bags on every trip; a row opens the bags beside the list. */
export function DeliveriesTable({
  timeZone,
  mayQuestion,
  mayAddPhoto,
}: {
  timeZone: string
  mayQuestion: boolean
  mayAddPhoto: boolean
}) {
  const [panel, setPanel] = useUrlParam('panel')
  return (
    <>
      <DataTable
        id="deliveries"
        url="/api/v1/deliveries"
        noun="deliveries"
        columns={columns}
        filters={filters}
        searchable="Find a farmer, village or phone"
        defaultSort="-createdAt"
        rowId={(row) => row.id}
        empty={
          <EmptyState title="No deliveries yet">
            A delivery is one farmer’s bags on one trip. It appears here with the first bag weighed.
          </EmptyState>
        }
      />
      {panel ? (
        <DeliveryPanel
          deliveryId={panel}
          timeZone={timeZone}
          mayQuestion={mayQuestion}
          mayAddPhoto={mayAddPhoto}
          onClose={() => setPanel(null)}
        />
      ) : null}
    </>
  )
}
