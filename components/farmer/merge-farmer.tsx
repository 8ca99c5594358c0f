'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { ChooseFarmer } from '@/components/payment/choose-farmer'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import type { FarmerView } from '@/lib/services/farmer/view'
import { mergeFarmersAction } from '@/lib/services/payment/actions'

/** The same person was added twice: this record ends, the chosen one goes on. */
export function MergeFarmer({ farmer }: { farmer: FarmerView }) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [intoFarmerId, setInto] = useState<string | null>(null)
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>Merge…</Button>}
      title={`Merge ${farmer.code} into another record`}
      description="For a person who was added twice. Open advances and bags that are not settled go along; what is settled stays here, with its slips. Name, phone, account and card are those of the other record. This cannot be undone."
    >
      <Form
        label="Merge into another record"
        submitLabel="Merge for good"
        action={({ reason = '' }) =>
          mergeFarmersAction({ farmerId: farmer.id, intoFarmerId: intoFarmerId ?? '', reason })
        }
        onDone={({ farmerId, movedAdvances, movedDeliveries }) => {
          setOpen(false)
          toast(
            `Merged: ${counted(movedAdvances, 'advance')} and ${counted(movedDeliveries, 'delivery', 'deliveries')} went along`,
          )
          router.push(`/farmers/${farmerId}`)
        }}
      >
        <ChooseFarmer label="The record that goes on" path="intoFarmerId" exceptId={farmer.id} onChange={setInto} />
        <Field name="reason" label="Why" hint="For example: same phone and passbook." required>
          <TextInput maxLength={500} />
        </Field>
      </Form>
    </Dialog>
  )
}

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`
