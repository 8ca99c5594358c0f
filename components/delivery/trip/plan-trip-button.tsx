'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { SidePanel } from '@/components/ui/side-panel'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { newId } from '@/lib/kernel/ids'
import { formatKg } from '@/lib/kernel/weight'
import { planTripAction } from '@/lib/services/delivery/actions'

export type PlanChoices = {
  managers: { id: string; name: string }[]
  lorries: { id: string; registrationNumber: string; capacityGrams: number; status: string }[]
}

/** The office sends a lorry and a manager out without waiting for a request. */
export function PlanTripButton({ choices, today }: { choices: PlanChoices; today: string }) {
  const router = useRouter()
  const [tripId, setTripId] = useState<string | null>(null)
  const lorries = choices.lorries.map((lorry) => ({
    value: lorry.id,
    label: `${lorry.registrationNumber}, ${formatKg(lorry.capacityGrams).replace(/\.0$/, '')} kg${lorry.status === 'available' ? '' : `, ${lorry.status}`}`,
    disabled: lorry.status === 'maintenance',
  }))
  return (
    <>
      <Button variant="primary" onClick={() => setTripId(newId())}>
        <Plus aria-hidden /> Plan a trip
      </Button>
      <SidePanel
        open={tripId !== null}
        onClose={() => setTripId(null)}
        title="Plan a trip"
        description="The manager sees it on the phone at once."
      >
        <Form
          label="Plan a trip"
          submitLabel="Plan the trip"
          action={async (typed) =>
            planTripAction({
              id: tripId ?? undefined,
              lorryId: typed.lorryId ?? '',
              fieldManagerId: typed.fieldManagerId ?? '',
              scheduledOn: typed.scheduledOn ?? '',
              location: typed.location ?? '',
              instructions: typed.instructions || undefined,
            })
          }
          onDone={(trip) => {
            setTripId(null)
            toast(`Trip of ${trip.lorry.registrationNumber} planned`)
            router.push(`/trips/${trip.id}`)
          }}
        >
          <Field name="scheduledOn" label="Day" required>
            <DateInput defaultValue={today} min={today} />
          </Field>
          <Field name="lorryId" label="Lorry" required>
            <Select options={lorries} placeholder="Choose a lorry" />
          </Field>
          <Field name="fieldManagerId" label="Field manager" required>
            <Select
              options={choices.managers.map((manager) => ({ value: manager.id, label: manager.name }))}
              placeholder="Choose a manager"
            />
          </Field>
          <Field name="location" label="Where to" hint="The villages, in the order of the way." required>
            <TextInput maxLength={200} />
          </Field>
          <Field name="instructions" label="Instructions" required={false}>
            <Textarea maxLength={1000} />
          </Field>
        </Form>
      </SidePanel>
    </>
  )
}
