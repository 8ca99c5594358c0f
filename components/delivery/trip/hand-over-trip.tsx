'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { handOverTripAction } from '@/lib/services/delivery/actions'
import type { TripView } from '@/lib/services/delivery/view'

type Props = { trip: TripView; managers: { id: string; name: string }[]; onDone: (words: string) => void }

/** Another manager goes on with the trip, e.g. because the first one fell ill on the road. */
export function HandOverTrip({ trip, managers, onDone }: Props) {
  const [open, setOpen] = useState(false)
  const others = managers.filter(({ id }) => id !== trip.fieldManagerId)
  if (others.length === 0) return null
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>Hand over…</Button>}
      title="Hand this trip over"
      description={`It leaves the phone of ${trip.fieldManager.name} and comes to the other one with all that was weighed. What the first phone has not sent yet is kept for you under Needs attention.`}
    >
      <Form
        label="Hand this trip over"
        submitLabel="Hand it over"
        action={({ fieldManagerId = '', reason }) =>
          handOverTripAction({
            ...{ tripId: trip.id, expectedVersion: trip.version, fieldManagerId },
            reason: reason || undefined,
          })
        }
        onDone={(now) => {
          setOpen(false)
          onDone(`${now.fieldManager.name} goes on with this trip`)
        }}
      >
        <Field name="fieldManagerId" label="Who goes on" required>
          <Select options={others.map(({ id, name }) => ({ value: id, label: name }))} placeholder="Choose a manager" />
        </Field>
        <Field name="reason" label="Why" required={false}>
          <TextInput maxLength={500} />
        </Field>
      </Form>
    </Dialog>
  )
}
