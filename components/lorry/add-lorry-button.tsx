'use client'

import { useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { SidePanel } from '@/components/ui/side-panel'
import { wrongInput } from '@/components/ui/wrong-input'
import { newId } from '@/lib/kernel/ids'
import { addLorryAction } from '@/lib/services/lorry/actions'
import { CAPACITY_WRONG, LorryFields, readLorryFields } from './lorry-fields'

/** Adds a lorry; sent twice by an impatient finger it is still one. */
export function AddLorryButton() {
  const cache = useQueryClient()
  const [lorryId, setLorryId] = useState<string | null>(null)
  return (
    <>
      <Button variant="primary" onClick={() => setLorryId(newId())}>
        <Plus aria-hidden /> Add a lorry
      </Button>
      <SidePanel
        open={lorryId !== null}
        onClose={() => setLorryId(null)}
        title="Add a lorry"
        description="It can be sent on a trip at once."
      >
        <Form
          label="Add a lorry"
          submitLabel="Add the lorry"
          action={async (typed) => {
            const { capacityGrams, ...rest } = readLorryFields(typed)
            if (capacityGrams === null) return wrongInput('capacityGrams', CAPACITY_WRONG)
            const registrationNumber = typed.registrationNumber ?? ''
            return addLorryAction({ id: lorryId ?? undefined, registrationNumber, capacityGrams, ...rest })
          }}
          onDone={(lorry) => {
            setLorryId(null)
            toast(`${lorry.registrationNumber} added`)
            cache.invalidateQueries({ queryKey: ['list', 'lorries'] })
          }}
        >
          <LorryFields />
        </Form>
      </SidePanel>
    </>
  )
}
