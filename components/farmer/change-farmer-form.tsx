'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { wrongInput } from '@/components/ui/wrong-input'
import { changeFarmerAction } from '@/lib/services/farmer/actions'
import type { FarmerView } from '@/lib/services/farmer/view'
import { MoneyFields, MoreFields, PRICE_WRONG, readFarmerFields, WhoFields, whoOf } from './farmer-fields'

/** Changes a farmer's profile. What somebody else changed meanwhile is not overwritten. */
export function ChangeFarmerForm({
  farmer,
  onCancel,
  onDone,
}: {
  farmer: FarmerView
  onCancel: () => void
  onDone: (farmer: FarmerView) => void
}) {
  const [who, setWho] = useState(whoOf(farmer))
  return (
    <Form
      label="Change the farmer"
      submitLabel="Save"
      secondary={<Button onClick={onCancel}>Cancel</Button>}
      action={async (typed) => {
        const fields = readFarmerFields(typed)
        if (Number.isNaN(fields.pricePaisePerKg)) return wrongInput('pricePaisePerKg', PRICE_WRONG)
        return changeFarmerAction({ farmerId: farmer.id, expectedVersion: farmer.version, ...fields })
      }}
      onDone={onDone}
    >
      <WhoFields who={who} onWho={setWho} />
      <MoneyFields farmer={farmer} />
      <MoreFields farmer={farmer} />
    </Form>
  )
}
