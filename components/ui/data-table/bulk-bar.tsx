'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '../button'
import { Confirm } from '../confirm'
import type { BulkAction, DataTableProps } from './table-props'
import type { TableModel } from './use-data-table'

/** What can be done with the chosen rows, each with one confirmation for all of them. */
export function BulkBar<Row extends object>({ props, model }: { props: DataTableProps<Row>; model: TableModel<Row> }) {
  const client = useQueryClient()
  const [asking, setAsking] = useState<BulkAction<Row> | null>(null)
  const rows = model.table
    .getRowModel()
    .rows.filter((row) => model.chosen[row.id])
    .map((row) => row.original)
  if (!props.bulkActions || rows.length === 0) return null

  function done(action: BulkAction<Row>) {
    toast(`${action.label}: ${rows.length} ${props.noun} done`)
    model.clearChosen()
    client.invalidateQueries({ queryKey: ['list', props.id] })
  }

  return (
    <section
      aria-label="Chosen rows"
      className="no-print mb-3 flex flex-wrap items-center gap-2 rounded-md bg-crop-soft px-4 py-2"
    >
      <p className="figures mr-2 font-medium" role="status">
        {rows.length} chosen
      </p>
      {props.bulkActions.map((action) => (
        <Button
          key={action.id}
          size="small"
          variant={action.danger ? 'danger' : 'plain'}
          onClick={() => setAsking(action)}
        >
          {action.label}
        </Button>
      ))}
      <Button size="small" variant="quiet" onClick={model.clearChosen}>
        Choose none
      </Button>
      {asking ? (
        <Confirm
          open
          onOpenChange={(open) => !open && setAsking(null)}
          title={asking.confirm.title(rows.length)}
          body={asking.confirm.body}
          action={asking.confirm.action}
          danger={asking.danger}
          reason={asking.confirm.reason}
          onConfirm={(answer) => asking.run(rows, answer)}
          onDone={() => done(asking)}
        />
      ) : null}
    </section>
  )
}
