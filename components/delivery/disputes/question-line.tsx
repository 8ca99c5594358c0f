'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { wrongInput } from '@/components/ui/wrong-input'
import { newId } from '@/lib/kernel/ids'
import { openDisputeAction } from '@/lib/services/delivery/actions'
import type { DisputeLine } from '@/lib/services/delivery/rules/dispute'
import { lineChoices } from './dispute-words'

/** Questions a line for a farmer who came to the office or called. */
export function QuestionLine({ deliveryId, onDone }: { deliveryId: string; onDone: () => void }) {
  const [open, setOpen] = useState(false)
  const [disputeId, setDisputeId] = useState(newId)
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>Question a line…</Button>}
      title="Question a line"
      description="Only this delivery waits: it is neither settled nor paid until the office has answered."
    >
      <Form
        submitLabel="Open the dispute"
        secondary={<Button onClick={() => setOpen(false)}>Cancel</Button>}
        action={async ({ line, question = '' }) =>
          line
            ? openDisputeAction({ id: disputeId, deliveryId, line: line as DisputeLine, question })
            : wrongInput('line', 'Choose the line that is questioned.')
        }
        onDone={() => {
          toast('The office is told')
          setDisputeId(newId())
          setOpen(false)
          onDone()
        }}
      >
        <Field name="line" label="Line" required>
          <Select options={lineChoices} placeholder="Choose" />
        </Field>
        <Field name="question" label="What is wrong" hint="In the farmer’s words, 10 to 500 letters." required>
          <Textarea maxLength={500} />
        </Field>
      </Form>
    </Dialog>
  )
}
