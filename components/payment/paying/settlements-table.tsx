'use client'

import { farmerColumn } from '@/components/farmer/farmer-column'
import { DataTable } from '@/components/ui/data-table/data-table'
import type { BulkAction, TableColumn } from '@/components/ui/data-table/table-props'
import { EmptyState } from '@/components/ui/empty-state'
import { wrongInput } from '@/components/ui/wrong-input'
import { newId } from '@/lib/kernel/ids'
import { formatPaise } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import { formatKg } from '@/lib/kernel/weight'
import { createBatchAction } from '@/lib/services/payment/actions'
import type { SettlementView } from '@/lib/services/payment/view'
import { DisputedTag } from '../../delivery/disputes/dispute-tag'
import { SettlementTag } from '../money-tags'
import { SettlementPanel } from './settlement-panel'

const columns: TableColumn<SettlementView>[] = [
  {
    id: 'number',
    header: 'Slip',
    sortKey: 'number',
    cell: (row) => <span className="whitespace-nowrap">{row.number}</span>,
    csv: (row) => row.number,
  },
  farmerColumn(),
  {
    id: 'trip',
    header: 'Trip',
    cell: (row) => (
      <span className="whitespace-nowrap">
        {row.trip.lorry.registrationNumber}, {formatDay(row.trip.scheduledOn)}
      </span>
    ),
    csv: (row) => `${row.trip.lorry.registrationNumber} ${row.trip.scheduledOn}`,
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
    id: 'final',
    header: 'To pay',
    unit: '₹',
    align: 'right',
    sortKey: 'finalAmountPaise',
    cell: (row) => formatPaise(row.finalAmountPaise),
    csv: (row) => row.finalAmountPaise / 100,
  },
  {
    id: 'due',
    header: 'Still due',
    unit: '₹',
    align: 'right',
    cell: (row) => <b>{formatPaise(row.duePaise)}</b>,
    csv: (row) => row.duePaise / 100,
  },
  {
    id: 'status',
    header: 'Status',
    cell: (row) => (row.isDisputed ? <DisputedTag /> : <SettlementTag status={row.status} />),
    csv: (row) => row.status,
  },
]

/** One payment a farmer for everything chosen, as one batch for the bank; cash and UPI are paid from a slip's own panel. */
const payByBank: BulkAction<SettlementView> = {
  id: 'pay',
  label: 'Prepare a batch',
  confirm: {
    title: (count) => `Pay ${count} settlements by bank?`,
    body: 'One payment for each farmer, for all that is due, together in a batch. What is disputed is left out. A large batch waits for a second person. Nothing is paid until the bank’s reference is entered.',
    action: 'Prepare the batch',
  },
  run: async (chosen) => {
    const rows = chosen.filter((row) => !row.isDisputed)
    if (rows.length === 0)
      return wrongInput('settlements', 'All that is chosen is disputed. Answer the disputes first.')
    const farmers = new Map<string, string[]>()
    for (const row of rows) farmers.set(row.farmerId, [...(farmers.get(row.farmerId) ?? []), row.id])
    const payments = [...farmers].map(([farmerId, settlementIds]) => ({
      farmerId,
      settlementIds,
      method: 'bank' as const,
    }))
    const outcome = await createBatchAction({ id: newId(), payments })
    if (outcome.ok) window.location.assign(`/payments/batches/${outcome.value.id}`)
    return outcome
  },
}

/** What is settled and not yet paid. */
export function SettlementsTable({ mayPay, mayReverse }: { mayPay: boolean; mayReverse: boolean }) {
  return (
    <>
      <DataTable
        id="settlements-due"
        url="/api/v1/settlements?due=true"
        noun="settlements"
        columns={columns}
        searchable="Find a farmer"
        defaultSort="-createdAt"
        prefix="due-"
        rowId={(row) => row.id}
        bulkActions={mayPay ? [payByBank] : undefined}
        empty={
          <EmptyState title="Nothing is due">
            When a trip is settled, what each farmer is owed stands here until it is paid.
          </EmptyState>
        }
      />
      <SettlementPanel mayPay={mayPay} mayReverse={mayReverse} />
    </>
  )
}
