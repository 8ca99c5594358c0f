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
import { addFarmerAction } from '@/lib/services/farmer/actions'
import { DuplicateWarning } from './duplicate-warning'
import { MoneyFields, MoreFields, PRICE_WRONG, readFarmerFields, WhoFields, whoOf } from './farmer-fields'

/** Adds a farmer, and says while typing who it may already be. */
export function AddFarmerButton() {
  const [farmerId, setFarmerId] = useState<string | null>(null)
  return (
    <>
      <Button variant="primary" onClick={() => setFarmerId(newId())}>
        <Plus aria-hidden /> Add a farmer
      </Button>
      <SidePanel
        open={farmerId !== null}
        onClose={() => setFarmerId(null)}
        title="Add a farmer"
        description="Can be weighed for at once, also by the field."
      >
        {farmerId ? <AddFarmer farmerId={farmerId} onClose={() => setFarmerId(null)} /> : null}
      </SidePanel>
    </>
  )
}

function AddFarmer({ farmerId, onClose }: { farmerId: string; onClose: () => void }) {
  const cache = useQueryClient()
  const [who, setWho] = useState(whoOf())
  return (
    <Form
      label="Add a farmer"
      submitLabel="Add the farmer"
      action={async (typed) => {
        const fields = readFarmerFields(typed)
        if (Number.isNaN(fields.pricePaisePerKg)) return wrongInput('pricePaisePerKg', PRICE_WRONG)
        return addFarmerAction({ id: farmerId, ...fields })
      }}
      onDone={(farmer) => {
        toast(`${farmer.name} added as ${farmer.code}`)
        cache.invalidateQueries({ queryKey: ['list', 'farmers'] })
        onClose()
      }}
    >
      <WhoFields who={who} onWho={setWho} />
      <DuplicateWarning candidate={who} hrefOf={(id) => `/farmers/${id}`} />
      <details className="group">
        <summary className="link self-start">Bank, identity, address, own price</summary>
        <div className="mt-4 flex flex-col gap-4">
          <MoneyFields />
          <MoreFields />
        </div>
      </details>
    </Form>
  )
}
