'use client'

import { useQuery } from '@tanstack/react-query'
import { AffixInput } from '@/components/ui/affix-input'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { getJson } from '@/components/ui/fetch-json'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { formatDay } from '@/lib/kernel/time'
import { resolveAttentionAction } from '@/lib/services/delivery/actions'
import {
  type CorrectableField,
  correctableFields,
  correctedInput,
} from '@/lib/services/delivery/rules/attention-correction'
import type { AttentionView, TripView } from '@/lib/services/delivery/view'

type Props = { item: AttentionView; onChanged: (item: AttentionView) => void }
type Input = Record<string, unknown>

/** Parked work: applied as it came, put right, or to another trip; or discarded with a reason. */
export function ResolveWork({ item, onChanged }: Props) {
  const fields = correctableFields(item.operation, item.input)
  const ref = { attentionId: item.id, expectedVersion: item.version }
  return (
    <div className="flex flex-col gap-4 border-t border-line pt-5">
      <Form
        label="Apply this entry"
        submitLabel="Apply"
        pendingLabel="Applying…"
        action={async (typed) => {
          const { changed, faults: errors } = correctedInput(item.operation, (item.input ?? {}) as Input, typed)
          const problem = {
            code: 'invalid',
            reason: 'input.invalid',
            title: 'Not yet',
            detail: '',
            status: 422,
            errors,
          }
          if (errors.length > 0) return { ok: false, problem }
          const input = Object.keys(changed).length > 0 ? changed : undefined
          return resolveAttentionAction({ ...ref, how: 'apply', input, tripId: typed.tripId || undefined })
        }}
        onDone={onChanged}
      >
        {fields.map((field) => (
          <Correction key={field.name} field={field} />
        ))}
        {item.trip ? <OtherTrip tripId={item.trip.id} /> : null}
      </Form>
      <Confirm
        danger
        trigger={<Button variant="danger">Discard…</Button>}
        title="Discard this entry?"
        body="It does not go on the books. What came stays here, with your reason, and the phone is told."
        action="Discard it"
        reason={{ label: 'Why', minLength: 3 }}
        onConfirm={async ({ reason }) => {
          const outcome = await resolveAttentionAction({ ...ref, how: 'discard', reason })
          if (outcome.ok) onChanged(outcome.value)
          return outcome
        }}
      />
    </div>
  )
}

function Correction({ field }: { field: CorrectableField }) {
  const { name, label, after, hint, text } = field
  return (
    <Field name={name} path={name} label={label} hint={hint}>
      {after ? (
        <AffixInput defaultValue={text} after={after} />
      ) : text.length > 40 ? (
        <Textarea defaultValue={text} className="figures" />
      ) : (
        <TextInput defaultValue={text} className="figures" />
      )}
    </Field>
  )
}

/** Trips that still take bags. */
function OtherTrip({ tripId }: { tripId: string }) {
  const fetched = useQuery({
    queryKey: ['list', 'trips', 'to-choose'],
    queryFn: ({ signal }) => getJson<{ data: TripView[] }>('/api/v1/trips?status=open&limit=100', signal),
  })
  const others = (fetched.data?.data ?? []).filter((trip) => trip.id !== tripId)
  const options = others.map((trip) => ({
    value: trip.id,
    label: `${trip.location}, ${trip.lorry.registrationNumber}, ${formatDay(trip.scheduledOn)}`,
  }))
  return (
    <Field name="tripId" label="Trip" required={false}>
      <Select placeholder="The trip it came for" options={options} />
    </Field>
  )
}
