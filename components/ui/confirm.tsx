'use client'

import { type ReactNode, useState } from 'react'
import type { Outcome } from '@/lib/doors/outcome'
import { Button } from './button'
import { Dialog } from './dialog'
import { Field } from './field'
import { Form } from './form'
import { TextInput } from './text-input'
import { Textarea } from './textarea'

export type ConfirmProps = {
  title: ReactNode
  /** What will happen, and what it cannot undo. */
  body?: ReactNode
  /** The verb on the button: `Reject request`. */
  action: string
  danger?: boolean
  /** Asks for a reason of at least `minLength` characters. */
  reason?: { label: string; hint?: string; minLength?: number }
  /** The person must type this text before it happens. */
  typed?: string
  trigger?: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** Does it. A refusal is shown in the dialog, which then stays open. */
  onConfirm: (answer: { reason: string }) => Promise<Outcome<unknown>>
  onDone?: () => void
}

/** Asks once before something that matters. */
export function Confirm(props: ConfirmProps) {
  const { title, body, trigger, danger, action, onConfirm, onDone } = props
  const [own, setOwn] = useState(false)
  const open = props.open ?? own
  const setOpen = props.onOpenChange ?? setOwn

  return (
    <Dialog title={title} description={body} trigger={trigger} open={open} onOpenChange={setOpen}>
      <Form
        submitLabel={action}
        pendingLabel="One moment…"
        submitVariant={danger ? 'danger' : 'primary'}
        secondary={<Button onClick={() => setOpen(false)}>Cancel</Button>}
        action={async ({ reason = '', typed = '' }) =>
          check(props, reason, typed) ?? onConfirm({ reason: reason.trim() })
        }
        onDone={() => {
          setOpen(false)
          onDone?.()
        }}
      >
        {props.reason ? (
          <Field name="reason" label={props.reason.label} hint={props.reason.hint} required>
            <Textarea maxLength={500} />
          </Field>
        ) : null}
        {props.typed ? (
          <Field name="typed" label={<>Type “{props.typed}” to go on</>} required>
            <TextInput autoComplete="off" />
          </Field>
        ) : null}
      </Form>
    </Dialog>
  )
}

function check({ reason, typed }: ConfirmProps, said: string, wrote: string): Outcome<never> | null {
  const errors: { path: string; message: string }[] = []
  const least = reason?.minLength ?? 1
  if (reason && said.trim().length < least)
    errors.push({
      path: 'reason',
      message: least > 1 ? `Give a reason of at least ${least} characters.` : 'Give a reason.',
    })
  if (typed && wrote.trim() !== typed) errors.push({ path: 'typed', message: `Type exactly “${typed}”.` })
  if (errors.length === 0) return null
  return {
    ok: false,
    problem: { code: 'invalid', reason: 'input.invalid', title: 'Not yet', detail: '', status: 422, errors },
  }
}
