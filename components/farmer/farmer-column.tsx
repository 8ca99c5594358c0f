import type { TableColumn } from '@/components/ui/data-table/table-props'

type Named = { code: string; name: string; village: string }

/** A farmer in a row: the name first, code and village behind it. */
export const FarmerCell = ({ farmer }: { farmer: Named }) => (
  <>
    <b>{farmer.name}</b>{' '}
    <span className="text-note text-ink-2">
      {farmer.code} · {farmer.village}
    </span>
  </>
)

/** The column that says whose a row is. */
export const farmerColumn = <Row extends { farmer: Named }>(): TableColumn<Row> => ({
  id: 'farmer',
  header: 'Farmer',
  cell: ({ farmer }) => <FarmerCell farmer={farmer} />,
  csv: ({ farmer }) => `${farmer.code} ${farmer.name}`,
})
