import { EmptyState } from '@/components/ui/empty-state'
import { Figure } from '@/components/ui/figure'
import { Ledger } from '@/components/ui/ledger'
import { Sheet } from '@/components/ui/sheet'
import { groupIndian } from '@/lib/kernel/money'
import type { ImportPreview } from '@/lib/services/farmer/view'
import { fieldWords } from './field-words'

/** Third step: what would be added, what is wrong by row and cell, and who may already be there. */
export function LookThrough({ preview }: { preview: ImportPreview }) {
  const { goodCount, badCount, duplicateCount, emptyCount, faults, duplicates, columnFaults } = preview
  if (columnFaults.length > 0)
    return (
      <Sheet>
        <EmptyState title="The columns come first">{columnFaults.join(' ')}</EmptyState>
      </Sheet>
    )
  return (
    <>
      <Sheet flush title="What would happen">
        <div className="grid min-[420px]:grid-cols-2 min-[1000px]:grid-cols-4 min-[1000px]:[&>*+*]:border-l [&>*]:border-line max-[999px]:[&>*:nth-child(even)]:border-l max-[999px]:[&>*:nth-child(n+3)]:border-t">
          <Figure label="Good rows" value={groupIndian(goodCount)} note="Can be added as they are" />
          <Figure label="Rows with faults" value={groupIndian(badCount)} note="Stay out until corrected" />
          <Figure label="Perhaps already there" value={groupIndian(duplicateCount)} note="You decide below" />
          <Figure label="Empty rows" value={groupIndian(emptyCount)} note="Passed over" />
        </div>
      </Sheet>
      {faults.length > 0 ? (
        <Sheet flush title="Faults, by row and cell" aside={shown(faults.length, 'faults')}>
          <Ledger
            label="Faults"
            rows={faults}
            rowKey={(fault) => `${fault.rowNumber} ${fault.field}`}
            columns={[
              { header: 'Row', cell: (fault) => <strong className="figures">Row {fault.rowNumber}</strong> },
              { header: 'Column', cell: (fault) => fault.column ?? fieldWords[fault.field] },
              { header: 'In the file', cell: (fault) => <span className="break-all">{fault.value || '(empty)'}</span> },
              { header: 'What is wrong', cell: (fault) => fault.message },
            ]}
          />
        </Sheet>
      ) : null}
      {duplicates.length > 0 ? (
        <Sheet flush title="Perhaps already there" aside={shown(duplicates.length, 'rows')}>
          <Ledger
            label="Likely duplicates"
            rows={duplicates}
            rowKey={(row) => String(row.rowNumber)}
            columns={[
              { header: 'Row', cell: (row) => <strong className="figures">Row {row.rowNumber}</strong> },
              { header: 'Name in the file', cell: (row) => row.name },
              { header: 'Why', cell: (row) => row.message },
            ]}
          />
        </Sheet>
      ) : null}
    </>
  )
}

const MOST_SHOWN = 200
const shown = (count: number, what: string) => (count < MOST_SHOWN ? undefined : `The first ${MOST_SHOWN} ${what}`)
