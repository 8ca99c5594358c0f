'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Form } from '@/components/ui/form'
import { wrongInput } from '@/components/ui/wrong-input'
import { formatPhone } from '@/lib/kernel/phone'
import { changeLorryAction } from '@/lib/services/lorry/actions'
import type { LorryView } from '@/lib/services/lorry/view'
import { formatCapacity } from './capacity'
import { CAPACITY_WRONG, LorryFields, readLorryFields } from './lorry-fields'
import { LorryMoves } from './lorry-moves'
import { LorryStatusTag } from './lorry-tag'

type Props = { lorry: LorryView; mayWrite: boolean; onChanged: (lorry: LorryView) => void }

/** One lorry: what is known, what the office can do with it, and its form. */
export function LorryDetails({ lorry, mayWrite, onChanged }: Props) {
  const [isEditing, setEditing] = useState(false)
  if (isEditing)
    return (
      <Form
        label="Change the lorry"
        submitLabel="Save"
        secondary={<Button onClick={() => setEditing(false)}>Cancel</Button>}
        action={async (typed) => {
          const { capacityGrams, ...rest } = readLorryFields(typed)
          if (capacityGrams === null) return wrongInput('capacityGrams', CAPACITY_WRONG)
          return changeLorryAction({ lorryId: lorry.id, expectedVersion: lorry.version, capacityGrams, ...rest })
        }}
        onDone={(changed) => {
          setEditing(false)
          toast('Saved')
          onChanged(changed)
        }}
      >
        <LorryFields lorry={lorry} />
      </Form>
    )
  return (
    <div className="flex flex-col gap-5">
      <Facts
        stacked
        facts={[
          { label: 'Status', value: <LorryStatusTag status={lorry.status} /> },
          { label: 'Capacity', value: `${formatCapacity(lorry.capacityGrams)} kg` },
          { label: 'Name', value: lorry.name || '–' },
          { label: 'Driver', value: lorry.driverName || '–' },
          { label: 'Driver’s phone', value: lorry.driverPhone ? formatPhone(lorry.driverPhone) : '–' },
        ]}
      />
      {mayWrite ? (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setEditing(true)}>Change details</Button>
          <LorryMoves lorry={lorry} onChanged={onChanged} />
        </div>
      ) : null}
    </div>
  )
}
