'use client'

import { DataTable } from '@/components/ui/data-table/data-table'
import type { TableColumn } from '@/components/ui/data-table/table-props'
import { EmptyState } from '@/components/ui/empty-state'
import { formatClock, formatDay } from '@/lib/kernel/time'
import type { AttentionView } from '@/lib/services/delivery/view'
import { AttentionPanel } from './attention-panel'
import { AttentionTag, kindChoices, statusChoices } from './attention-tag'

const columnsFor = (timeZone: string): TableColumn<AttentionView>[] => [
  { id: 'what', header: 'What', cell: (item) => <b>{item.title}</b>, csv: (item) => item.title },
  { id: 'work', header: 'Entry', cell: (item) => item.work || item.detail, csv: (item) => item.work || item.detail },
  {
    id: 'member',
    header: 'Who',
    cell: (item) => item.member?.name ?? '',
    csv: (item) => item.member?.name ?? '',
  },
  {
    id: 'about',
    header: 'Farmer, trip',
    cell: (item) => aboutOf(item),
    csv: (item) => aboutOf(item),
  },
  {
    id: 'createdAt',
    header: 'Since',
    sortKey: 'createdAt',
    cell: (item) => (
      <span className="whitespace-nowrap">
        {formatDay(item.createdAt.slice(0, 10))}, {formatClock(new Date(item.createdAt), timeZone)}
      </span>
    ),
    csv: (item) => item.createdAt,
  },
  { id: 'status', header: 'Status', cell: (item) => <AttentionTag item={item} />, csv: (item) => item.status },
]
const filters = [
  { id: 'status', label: 'Status', options: statusChoices },
  { id: 'kind', label: 'Kind', options: kindChoices },
]

const aboutOf = ({ farmer, trip }: AttentionView) =>
  [farmer?.name, trip ? `${trip.location} ${trip.registrationNumber}`.trim() : null].filter(Boolean).join(' · ')

/** Parked work, clashes and exceptions, newest first; a row opens the panel in which it is dealt with. */
export function AttentionTable({ timeZone }: { timeZone: string }) {
  return (
    <>
      <DataTable
        id="attention"
        url="/api/v1/attention"
        noun="items"
        columns={columnsFor(timeZone)}
        filters={filters}
        defaultSort="-createdAt"
        rowId={(item) => item.id}
        empty={
          <EmptyState title="Nothing needs attention">
            When a phone comes back with work that cannot be booked, as bags for a trip that was handed in, it waits
            here. Nothing is thrown away: you apply it, correct it, move it to another trip, or discard it with a
            reason.
          </EmptyState>
        }
      />
      <AttentionPanel timeZone={timeZone} />
    </>
  )
}
