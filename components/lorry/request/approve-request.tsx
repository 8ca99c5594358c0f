'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import { ErrorNote } from '@/components/ui/error-note'
import { getJson, problemOf } from '@/components/ui/fetch-json'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { LinkButton } from '@/components/ui/link-button'
import { Select } from '@/components/ui/select'
import { SkeletonLines } from '@/components/ui/skeleton'
import { Textarea } from '@/components/ui/textarea'
import { wrongInput } from '@/components/ui/wrong-input'
import { formatKg } from '@/lib/kernel/weight'
import { approveRequestAction } from '@/lib/services/delivery/actions'
import { estimateWarning } from '@/lib/services/lorry/rules/request-rules'
import type { LorryView, RequestView } from '@/lib/services/lorry/view'
import { formatCapacity } from '../capacity'
import { lorryWord } from '../lorry-tag'

const order: LorryView['status'][] = ['available', 'assigned', 'idle']

/** Chooses the lorry; with that the request is approved and the trip is there. */
export function ApproveRequest({ request, onChanged }: { request: RequestView; onChanged: (r: RequestView) => void }) {
  const [lorryId, setLorryId] = useState('')
  const fetched = useQuery({
    queryKey: ['list', 'lorries', 'to-choose'],
    queryFn: ({ signal }) => getJson<{ data: LorryView[] }>('/api/v1/lorries?limit=200', signal),
  })
  if (fetched.isError) return <ErrorNote problem={problemOf(fetched.error)} />
  if (!fetched.data) return <SkeletonLines count={3} />
  const lorries = fetched.data.data
    .filter((lorry) => order.includes(lorry.status))
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
  if (lorries.length === 0)
    return (
      <p>
        No lorry can be sent. <LinkButton href="/lorries">Go to the lorries</LinkButton>
      </p>
    )
  const chosen = lorries.find((lorry) => lorry.id === lorryId)
  const warning = chosen ? estimateWarning(request.estimatedWeightGrams, chosen.capacityGrams) : null

  return (
    <Form
      label="Approve this request"
      submitLabel="Approve with this lorry"
      pendingLabel="Approving…"
      action={async (typed) =>
        typed.lorryId
          ? approveRequestAction({
              requestId: request.id,
              lorryId: typed.lorryId,
              instructions: typed.instructions || undefined,
            })
          : wrongInput('lorryId', 'Choose the lorry that goes.')
      }
      onDone={(changed) => {
        toast('Approved. The trip is planned.')
        onChanged(changed)
      }}
    >
      <Field name="lorryId" label="Lorry" hint={warning ? undefined : chosen ? capacityOf(chosen) : undefined} required>
        <Select
          value={lorryId}
          onChange={(event) => setLorryId(event.target.value)}
          placeholder="Choose a lorry"
          options={lorries.map((lorry) => ({ value: lorry.id, label: nameOf(lorry) }))}
        />
      </Field>
      {warning ? (
        <p role="status" className="rounded-md bg-wait-soft px-4 py-3 text-wait">
          {warning.message} Expected are {formatKg(request.estimatedWeightGrams)} kg.
        </p>
      ) : null}
      <Field name="instructions" label="Instructions for the manager" required={false}>
        <Textarea maxLength={1000} />
      </Field>
    </Form>
  )
}

const capacityOf = (lorry: LorryView) => `Carries ${formatCapacity(lorry.capacityGrams)} kg.`
const nameOf = (lorry: LorryView) =>
  `${lorry.registrationNumber}, ${formatCapacity(lorry.capacityGrams)} kg${
    lorry.status === 'available' ? '' : `, ${lorryWord(lorry.status)}`
  }`
