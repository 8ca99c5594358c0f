'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Textarea } from '@/components/ui/textarea'
import { askQuestionAction, rejectRequestAction } from '@/lib/services/lorry/actions'
import { REJECT_REASON_MIN } from '@/lib/services/lorry/rules/request-rules'
import { requestRefusal } from '@/lib/services/lorry/rules/request-states'
import type { RequestView } from '@/lib/services/lorry/view'
import { ApproveRequest } from './approve-request'

/** The office's three answers: a lorry, a question, or a reason why not. Only what is possible now is offered. */
export function DecideRequest({ request, onChanged }: { request: RequestView; onChanged: (r: RequestView) => void }) {
  const ref = { requestId: request.id, expectedVersion: request.version }
  const may = (verb: 'approve' | 'ask' | 'reject') => requestRefusal(verb, request.status) === null
  if (!may('reject')) return null
  return (
    <div className="flex flex-col gap-4 border-t border-line pt-5">
      {may('approve') ? (
        <ApproveRequest request={request} onChanged={onChanged} />
      ) : (
        <p className="text-ink-2">It can be approved once {request.fieldManager.name} has answered the question.</p>
      )}
      <div className="flex flex-wrap gap-2">
        {may('ask') ? <Ask request={request} onChanged={onChanged} /> : null}
        <Confirm
          danger
          trigger={<Button variant="danger">Reject…</Button>}
          title="Reject this request?"
          body={`${request.fieldManager.name} is told, with your reason.`}
          action="Reject the request"
          reason={{ label: 'Why', minLength: REJECT_REASON_MIN, hint: 'What would help: another day, another place?' }}
          onConfirm={async ({ reason }) => {
            const outcome = await rejectRequestAction({ ...ref, reason })
            if (outcome.ok) onChanged(outcome.value)
            return outcome
          }}
          onDone={() => toast('Request rejected')}
        />
      </div>
    </div>
  )
}

function Ask({ request, onChanged }: { request: RequestView; onChanged: (request: RequestView) => void }) {
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>Ask a question…</Button>}
      title={`Ask ${request.fieldManager.name}`}
      description="The request waits until there is an answer."
    >
      <Form
        label="Ask a question"
        submitLabel="Send the question"
        pendingLabel="Sending…"
        secondary={<Button onClick={() => setOpen(false)}>Cancel</Button>}
        action={async ({ question = '' }) =>
          askQuestionAction({ requestId: request.id, expectedVersion: request.version, question })
        }
        onDone={(changed) => {
          setOpen(false)
          toast('Question sent')
          onChanged(changed)
        }}
      >
        <Field name="question" label="Question" required>
          <Textarea maxLength={500} />
        </Field>
      </Form>
    </Dialog>
  )
}
