'use client'

import { farmerColumn } from '@/components/farmer/farmer-column'
import { DataTable } from '@/components/ui/data-table/data-table'
import type { TableColumn } from '@/components/ui/data-table/table-props'
import { EmptyState } from '@/components/ui/empty-state'
import { dayOf, formatDay } from '@/lib/kernel/time'
import type { DisputeView } from '@/lib/services/delivery/view'
import { DeliveryTag } from '../delivery-tag'
import { DisputePanel } from './dispute-panel'
import { DisputeTag } from './dispute-tag'
import { lineWord, outcomeWord } from './dispute-words'

const columnsFor = (timeZone: string): TableColumn<DisputeView>[] => [
  farmerColumn(),
  { id: 'line', header: 'Line', cell: (row) => lineWord(row.line), csv: (row) => lineWord(row.line) },
  {
    id: 'question',
    header: 'Question',
    cell: (row) => <span className="line-clamp-2 max-w-md">{row.question}</span>,
    csv: (row) => row.question,
  },
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
    id: 'delivery',
    header: 'Delivery',
    cell: (row) => <DeliveryTag status={row.deliveryStatus} />,
    csv: (row) => row.deliveryStatus,
  },
  {
    id: 'createdAt',
    header: 'Since',
    sortKey: 'createdAt',
    cell: (row) => <span className="whitespace-nowrap">{formatDay(dayOf(new Date(row.createdAt), timeZone))}</span>,
    csv: (row) => row.createdAt,
  },
  { id: 'status', header: 'Answer', cell: (row) => <DisputeTag dispute={row} />, csv: (row) => outcomeWord(row) },
]
const statusChoices = [
  { value: 'open', label: 'to answer' },
  { value: 'answered', label: 'answered' },
]

/** What farmers and managers question, newest first; a row opens the panel in which it is answered. */
export function DisputesTable({ timeZone, mayAnswer }: { timeZone: string; mayAnswer: boolean }) {
  return (
    <>
      <DataTable
        id="disputes"
        url="/api/v1/disputes"
        noun="disputes"
        columns={columnsFor(timeZone)}
        filters={[{ id: 'status', label: 'Answer', options: statusChoices }]}
        defaultSort="-createdAt"
        rowId={(row) => row.id}
        empty={
          <EmptyState title="Nothing is questioned">
            A farmer questions a line of a slip on the phone, or tells you and you do it from the delivery. Only that
            delivery waits for your answer; everybody else is settled and paid as usual.
          </EmptyState>
        }
      />
      <DisputePanel timeZone={timeZone} mayAnswer={mayAnswer} />
    </>
  )
}
