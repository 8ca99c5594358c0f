'use client'

import { useState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Form } from '@/components/ui/form'
import { LinkButton } from '@/components/ui/link-button'
import { Sheet } from '@/components/ui/sheet'
import { groupIndian } from '@/lib/kernel/money'
import { startImportAction } from '@/lib/services/farmer/actions'
import type { ImportPreview, ImportView } from '@/lib/services/farmer/view'

/** Last step before it happens: all rows, or the good ones. */
export function StartImport({ preview, onStarted }: { preview: ImportPreview; onStarted: (list: ImportView) => void }) {
  const { goodCount, badCount, duplicateCount, columnFaults } = preview
  const [isLeavingOut, setLeavingOut] = useState(true)
  const count = goodCount - (isLeavingOut ? duplicateCount : 0)
  if (columnFaults.length > 0 || goodCount === 0) return null
  return (
    <Sheet title="Import">
      <Form
        label="Start the import"
        submitLabel={
          count === preview.import.rowCount
            ? `Import all ${groupIndian(count)} rows`
            : `Import ${groupIndian(count)} ${count === 1 ? 'row' : 'rows'}`
        }
        pendingLabel="Starting…"
        secondary={<LinkButton href="/farmers/import">Choose another file</LinkButton>}
        action={async () =>
          startImportAction({
            importId: preview.import.id,
            mode: badCount > 0 ? 'good' : 'all',
            leaveOutDuplicates: duplicateCount > 0 && isLeavingOut,
          })
        }
        onDone={onStarted}
      >
        {badCount > 0 ? (
          <p>
            {groupIndian(badCount)} {badCount === 1 ? 'row stays' : 'rows stay'} out. To have everybody, correct the
            file and upload it again.
          </p>
        ) : null}
        {duplicateCount > 0 ? (
          <Checkbox
            name="leaveOutDuplicates"
            checked={isLeavingOut}
            onChange={(event) => setLeavingOut(event.target.checked)}
            label={`Leave out ${groupIndian(duplicateCount)} ${duplicateCount === 1 ? 'row that' : 'rows that'} may already be there`}
            hint="Without the tick they are added, and marked for you to look at."
          />
        ) : null}
        <p className="text-ink-2">You can undo the whole import afterwards.</p>
      </Form>
    </Sheet>
  )
}
