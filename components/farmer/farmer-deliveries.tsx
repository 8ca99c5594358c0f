'use client'

import { DeliveryTag, deliveryWord } from '@/components/delivery/delivery-tag'
import { DataTable } from '@/components/ui/data-table/data-table'
import type { TableColumn } from '@/components/ui/data-table/table-props'
import { EmptyState } from '@/components/ui/empty-state'
import { formatPaise } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import { formatKg, formatPercent } from '@/lib/kernel/weight'
import type { DeliverySummary } from '@/lib/services/delivery/view'

const columns: TableColumn<DeliverySummary>[] = [
  {
    id: 'day',
    header: 'Day',
    cell: (delivery) => <span className="whitespace-nowrap">{formatDay(delivery.trip.scheduledOn)}</span>,
    csv: (delivery) => delivery.trip.scheduledOn,
  },
  {
    id: 'lorry',
    header: 'Lorry',
    cell: (delivery) => delivery.trip.lorry.registrationNumber,
    csv: (delivery) => delivery.trip.lorry.registrationNumber,
  },
  {
    id: 'status',
    header: 'Status',
    cell: (delivery) => <DeliveryTag status={delivery.status} />,
    csv: (delivery) => deliveryWord(delivery.status),
  },
  {
    id: 'bags',
    header: 'Bags',
    align: 'right',
    cell: (delivery) => delivery.bagCount,
    csv: (delivery) => delivery.bagCount,
  },
  {
    id: 'gross',
    header: 'Gross',
    unit: 'kg',
    align: 'right',
    sortKey: 'grossWeightGrams',
    cell: (delivery) => formatKg(delivery.grossWeightGrams),
    csv: (delivery) => delivery.grossWeightGrams / 1000,
  },
  {
    id: 'net',
    header: 'Net',
    unit: 'kg',
    align: 'right',
    cell: (delivery) => formatKg(delivery.netWeightGrams),
    csv: (delivery) => delivery.netWeightGrams / 1000,
  },
  {
    id: 'moisture',
    header: 'Moisture',
    unit: '%',
    align: 'right',
    sortKey: 'moistureBp',
    cell: (delivery) => (delivery.moistureBp === null ? '–' : formatPercent(delivery.moistureBp)),
    csv: (delivery) => (delivery.moistureBp === null ? null : delivery.moistureBp / 100),
  },
  {
    id: 'price',
    header: 'Price',
    unit: '₹ / kg',
    align: 'right',
    cell: (delivery) => (delivery.pricePaisePerKg === null ? '–' : formatPaise(delivery.pricePaisePerKg)),
    csv: (delivery) => (delivery.pricePaisePerKg === null ? null : delivery.pricePaisePerKg / 100),
  },
  {
    id: 'value',
    header: 'Value',
    unit: '₹',
    align: 'right',
    sortKey: 'totalValuePaise',
    cell: (delivery) => (delivery.totalValuePaise === null ? '–' : formatPaise(delivery.totalValuePaise)),
    csv: (delivery) => (delivery.totalValuePaise === null ? null : delivery.totalValuePaise / 100),
  },
]

/** What one farmer brought, newest first. */
export const FarmerDeliveries = ({ farmerId }: { farmerId: string }) => (
  <DataTable
    id="farmer-deliveries"
    prefix="d-"
    url={`/api/v1/deliveries?farmerId=${farmerId}`}
    noun="deliveries"
    columns={columns}
    defaultSort="-createdAt"
    rowId={(delivery) => delivery.id}
    rowHref={(delivery) => `/deliveries?panel=${delivery.id}`}
    opens="page"
    empty={<EmptyState title="No deliveries yet">They stand here as soon as the first bag is weighed.</EmptyState>}
  />
)
