'use client'

import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Textarea } from '@/components/ui/textarea'
import { newId } from '@/lib/kernel/ids'
import { sendNow } from './send-now'

/** The office wants to know something first; the answer puts the request back to be decided. */
export function AnswerQuestion({ requestId, question }: { requestId: string; question: string }) {
  return (
    <div className="mt-2 rounded-md bg-wait-soft px-3 py-3">
      <p className="mb-2 font-medium text-wait">{question}</p>
      <Form
        label="Answer"
        action={({ answer = '' }) => sendNow(`/lorry-requests/${requestId}/answer`, { answer }, newId())}
        submitLabel="Send the answer"
        className="[&_button]:min-h-12"
      >
        <Field name="answer" label="Your answer" required>
          <Textarea maxLength={500} />
        </Field>
      </Form>
    </div>
  )
}
