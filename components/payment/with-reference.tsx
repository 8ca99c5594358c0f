'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import type { Outcome } from '@/lib/doors/outcome'

/** Asks for the bank's reference: money that does not change hands is believed only with one. */
export function WithReference(props: {
  title: string
  action: string
  /** Cash needs none. */
  isOptional: boolean
  onConfirm: (reference: string) => Promise<Outcome<unknown>>
  onDone: () => void
}) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Dialog
      title={props.title}
      trigger={<Button variant="primary">{props.action}…</Button>}
      open={isOpen}
      onOpenChange={setOpen}
    >
      <Form
        label={props.title}
        submitLabel={props.action}
        secondary={<Button onClick={() => setOpen(false)}>Cancel</Button>}
        action={({ reference = '' }) => props.onConfirm(reference.trim())}
        onDone={() => {
          setOpen(false)
          props.onDone()
        }}
      >
        <Field
          name="reference"
          label="Reference"
          hint="UTR, UPI reference or cheque number, as the bank shows it."
          required={!props.isOptional}
        >
          <TextInput autoComplete="off" maxLength={100} />
        </Field>
      </Form>
    </Dialog>
  )
}
