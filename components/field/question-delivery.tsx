'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { lineChoices } from '@/components/delivery/disputes/dispute-words'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { wrongInput } from '@/components/ui/wrong-input'
import { newId } from '@/lib/kernel/ids'
import type { DeliveryView } from '@/lib/services/delivery/view'
import { sendNow } from './send-now'

type Questioned = Pick<DeliveryView, 'id' | 'farmer' | 'openDisputeId'>

/** What a farmer says at the gate about a slip goes to the office; only that delivery waits for the answer. Needs a network. */
export default function QuestionDelivery({ deliveries }: { deliveries: readonly Questioned[] }) {
  const [disputeId, setDisputeId] = useState<string | null>(null)
  const asked = deliveries.filter(({ openDisputeId }) => openDisputeId !== null)
  const free = deliveries.filter(({ openDisputeId }) => openDisputeId === null)
  return (
    <section aria-labelledby="questions" className="flex flex-col gap-3">
      <h2 id="questions">Is something wrong on a slip?</h2>
      {asked.map(({ id, farmer }) => (
        <p key={id} className="rounded-md bg-wait-soft px-3 py-2 text-wait">
          {farmer.name}: a line is questioned. The office answers first.
        </p>
      ))}
      {disputeId === null ? (
        free.length > 0 ? (
          <Button size="large" onClick={() => setDisputeId(newId())}>
            Question a line…
          </Button>
        ) : null
      ) : (
        <Form
          label="Question a line"
          submitLabel="Ask the office"
          className="[&_button]:min-h-12"
          secondary={<Button onClick={() => setDisputeId(null)}>Cancel</Button>}
          action={async ({ deliveryId, line, question = '' }) => {
            if (!deliveryId) return wrongInput('deliveryId', 'Choose the farmer whose slip is meant.')
            if (!line) return wrongInput('line', 'Choose the line that is questioned.')
            return sendNow(`/deliveries/${deliveryId}/disputes`, { id: disputeId, line, question }, disputeId)
          }}
          onDone={() => {
            setDisputeId(null)
            toast('The office is told')
          }}
        >
          <Field name="deliveryId" label="Farmer" required>
            <Select
              options={free.map(({ id, farmer }) => ({ value: id, label: `${farmer.name}, ${farmer.code}` }))}
              placeholder="Choose"
            />
          </Field>
          <Field name="line" label="Line" required>
            <Select options={lineChoices} placeholder="Choose" />
          </Field>
          <Field name="question" label="What is wrong" hint="In the farmer’s words, 10 letters or more." required>
            <Textarea maxLength={500} />
          </Field>
        </Form>
      )}
    </section>
  )
}
