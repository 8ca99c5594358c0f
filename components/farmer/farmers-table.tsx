'use client'

import { DataTable } from '@/components/ui/data-table/data-table'
import type { BulkAction, TableColumn } from '@/components/ui/data-table/table-props'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import type { Outcome } from '@/lib/doors/outcome'
import { formatPaise } from '@/lib/kernel/money'
import { formatPhone } from '@/lib/kernel/phone'
import { changeFarmerAction } from '@/lib/services/farmer/actions'
import type { FarmerView } from '@/lib/services/farmer/view'
import { cardsHref } from './cards-href'
import { FarmerPanel } from './farmer-panel'

const columns: TableColumn<FarmerView>[] = [
  { id: 'name', header: 'Name', sortKey: 'name', cell: (farmer) => farmer.name, csv: (farmer) => farmer.name },
  {
    id: 'code',
    header: 'Code',
    sortKey: 'code',
    cell: (farmer) => <span className="figures">{farmer.code}</span>,
    csv: (farmer) => farmer.code,
  },
  {
    id: 'village',
    header: 'Village',
    sortKey: 'village',
    cell: (farmer) => farmer.village,
    csv: (farmer) => farmer.village,
  },
  {
    id: 'phone',
    header: 'Phone',
    cell: (farmer) => (
      <span className="figures whitespace-nowrap">{farmer.phone ? formatPhone(farmer.phone) : '–'}</span>
    ),
    csv: (farmer) => farmer.phone,
  },
  {
    id: 'bank',
    header: 'Bank account',
    cell: (farmer) => <span className="figures whitespace-nowrap">{farmer.bankAccountMasked ?? '–'}</span>,
    csv: (farmer) => farmer.bankAccountMasked,
  },
  {
    id: 'price',
    header: 'Own price',
    unit: '₹ / kg',
    align: 'right',
    hidden: true,
    cell: (farmer) => (farmer.pricePaisePerKg ? formatPaise(farmer.pricePaisePerKg) : '–'),
    csv: (farmer) => (farmer.pricePaisePerKg ? farmer.pricePaisePerKg / 100 : null),
  },
  {
    id: 'createdAt',
    header: 'Since',
    sortKey: 'createdAt',
    hidden: true,
    cell: (farmer) => farmer.createdAt.slice(0, 10),
    csv: (farmer) => farmer.createdAt.slice(0, 10),
  },
]
const filters = [{ id: 'status', label: 'Status', options: [{ value: 'archived', label: 'archived' }] }]

const archive: BulkAction<FarmerView> = {
  id: 'archive',
  label: 'Archive',
  danger: true,
  confirm: {
    title: (count) => (count === 1 ? 'Archive this farmer?' : `Archive ${count} farmers?`),
    body: 'They leave the list and the phones. Deliveries, ledger and papers stay; you can bring a farmer back any time.',
    action: 'Archive',
  },
  run: async (rows) => {
    let last: Outcome<unknown> = { ok: true, value: null }
    for (const row of rows) {
      last = await changeFarmerAction({ farmerId: row.id, expectedVersion: row.version, status: 'archived' })
      if (!last.ok) return last
    }
    return last
  },
}

const cards: BulkAction<FarmerView> = {
  id: 'cards',
  label: 'Print cards',
  confirm: {
    title: (count) => (count === 1 ? 'Print one card?' : `Print ${count} cards?`),
    body: 'Ten to a page, to cut out. The code on a card opens nothing but the farmer’s record on your own phones.',
    action: 'Print',
  },
  run: async (rows) => {
    window.open(cardsHref(rows.map((row) => row.id)), '_blank', 'noopener')
    return { ok: true, value: null }
  },
}

/** All farmers; a row opens the panel, its name the profile. */
export function FarmersTable({ mayWrite }: { mayWrite: boolean }) {
  return (
    <>
      <DataTable
        id="farmers"
        url="/api/v1/farmers"
        noun="farmers"
        columns={columns}
        filters={filters}
        searchable="Name, village, code or phone"
        defaultSort="name"
        rowId={(farmer) => farmer.id}
        rowHref={(farmer) => `/farmers/${farmer.id}`}
        bulkActions={mayWrite ? [cards, archive] : [cards]}
        empty={
          <EmptyState title="No farmers yet" action={<LinkButton href="/farmers/import">Import a list</LinkButton>}>
            Add them one by one, import your spreadsheet, or let the field add them at the scale.
          </EmptyState>
        }
      />
      <FarmerPanel mayWrite={mayWrite} />
    </>
  )
}
