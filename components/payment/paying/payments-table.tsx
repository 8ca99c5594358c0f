'use client'

import { farmerColumn } from '@/components/farmer/farmer-column'
import { DataTable } from '@/components/ui/data-table/data-table'
import type { TableColumn } from '@/components/ui/data-table/table-props'
import { EmptyState } from '@/components/ui/empty-state'
import { formatPaise } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import type { PaymentView } from '@/lib/services/payment/view'
import { methodChoices, methodWord, PaymentTag, paymentChoices } from '../money-tags'
import { PaymentPanel, type PaymentRights } from './payment-panel'

const columns: TableColumn<PaymentView>[] = [
  farmerColumn(),
  {
    id: 'for',
    header: 'For',
    cell: (payment) => payment.allocations.map((each) => each.number).join(', '),
    csv: (payment) => payment.allocations.map((each) => each.number).join(', '),
  },
  {
    id: 'createdAt',
    header: 'Made on',
    sortKey: 'createdAt',
    cell: (payment) => <span className="whitespace-nowrap">{formatDay(payment.createdAt.slice(0, 10))}</span>,
    csv: (payment) => payment.createdAt.slice(0, 10),
  },
  {
    id: 'method',
    header: 'Method',
    cell: (payment) => methodWord(payment.method),
    csv: (payment) => methodWord(payment.method),
  },
  {
    id: 'reference',
    header: 'Reference',
    cell: (payment) => payment.reference ?? '',
    csv: (payment) => payment.reference ?? '',
  },
  {
    id: 'status',
    header: 'Status',
    cell: (payment) => <PaymentTag {...payment} />,
    csv: (payment) => payment.status,
  },
  {
    id: 'amount',
    header: 'Amount',
    unit: '₹',
    align: 'right',
    sortKey: 'amountPaise',
    cell: (payment) => formatPaise(payment.amountPaise),
    csv: (payment) => payment.amountPaise / 100,
  },
]
const filters = [
  { id: 'status', label: 'Status', options: paymentChoices },
  { id: 'method', label: 'Method', options: methodChoices },
]

/** Payments on their way and done, newest first. */
export function PaymentsTable(rights: PaymentRights) {
  return (
    <>
      <DataTable
        id="payments"
        url="/api/v1/payments"
        noun="payments"
        columns={columns}
        filters={filters}
        searchable="Find a farmer"
        defaultSort="-createdAt"
        rowId={(payment) => payment.id}
        empty={
          <EmptyState title="No payments yet">
            Choose what is due and pay it; the payment stands here until the bank’s reference confirms it.
          </EmptyState>
        }
      />
      <PaymentPanel {...rights} />
    </>
  )
}
