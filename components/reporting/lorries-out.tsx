import Link from 'next/link'
import { LorryTag } from '@/components/delivery/trip/trip-tags'
import { EmptyState } from '@/components/ui/empty-state'
import { Ledger, type LedgerColumn } from '@/components/ui/ledger'
import { Sheet } from '@/components/ui/sheet'
import { formatKg } from '@/lib/kernel/weight'
import type { HomeView } from '@/lib/reporting/home-view'
import { loadOf } from '@/lib/services/delivery/rules/load'

type Out = HomeView['out'][number]

function Full({ row }: { row: Out }) {
  const load = loadOf(row.grossWeightGrams, row.capacityGrams)
  const tone = load.state === 'ok' ? '' : load.state === 'near' ? 'text-wait' : 'text-loss'
  return <span className={tone}>{Math.floor(load.fillBp / 100)} %</span>
}

const columns: LedgerColumn<Out>[] = [
  {
    header: 'Lorry',
    cell: (row) => (
      <Link href={`/trips/${row.tripId}`} className="whitespace-nowrap hover:underline">
        {row.registrationNumber}
      </Link>
    ),
  },
  { header: 'Manager', cell: (row) => row.managerName },
  { header: 'Where', cell: (row) => row.location },
  { header: 'State', cell: (row) => <LorryTag status={row.physicalStatus} /> },
  { header: 'Farmers', align: 'right', cell: (row) => row.farmerCount },
  { header: 'Load, kg', align: 'right', cell: (row) => formatKg(row.grossWeightGrams) },
  { header: 'Full', align: 'right', cell: (row) => <Full row={row} /> },
]

/** Where the lorries are. */
export function LorriesOut({ out }: { out: Out[] }) {
  return (
    <Sheet title="Lorries out now" aside="moves by itself" flush>
      {out.length > 0 ? (
        <Ledger label="Lorries out now" columns={columns} rows={out} rowKey={(row) => row.tripId} />
      ) : (
        <EmptyState title="No lorry is out">
          A lorry stands here from the moment a trip is planned until it has arrived.
        </EmptyState>
      )}
    </Sheet>
  )
}
