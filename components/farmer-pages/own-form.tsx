'use client'

import { useActionState } from 'react'
import type { OwnState } from '@/lib/doors/own-outcome'
import { buttonLook } from '../ui/button-look'
import type { FarmerWords } from './farmer-words'

export type OwnField = {
  name: string
  label: string
  inputMode?: 'numeric' | 'decimal' | 'tel' | 'text'
  autoComplete?: string
  isRequired?: boolean
  initial?: string
}
type OwnFormProps = {
  action: (before: OwnState, form: FormData) => Promise<OwnState>
  fields: OwnField[]
  /** Sent along unseen. */
  hidden: Record<string, string>
  submit: string
  done: string
  problems: FarmerWords['problem']
}

/** One short form: big fields, one button. Works before any script has loaded; what was typed stays after a refusal. */
export function OwnForm({ action, fields, hidden, submit, done, problems }: OwnFormProps) {
  const [state, send, isSending] = useActionState(action, { typed: {} })
  return (
    <form action={send} className="grid gap-4">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <Field key={field.name} field={field} typed={state.typed[field.name]} />
      ))}
      <Said problem={state.problem && problems[state.problem]} done={state.isDone ? done : undefined} />
      <button type="submit" aria-busy={isSending} className={buttonLook('primary', 'large', 'w-full')}>
        {submit}
      </button>
    </form>
  )
}

function Field({ field, typed }: { field: OwnField; typed?: string }) {
  const { name, label, inputMode = 'text', autoComplete = 'off', isRequired = false, initial = '' } = field
  return (
    <label className="grid gap-1.5 font-medium">
      {label}
      <input
        name={name}
        inputMode={inputMode}
        autoComplete={autoComplete}
        required={isRequired}
        defaultValue={typed ?? initial}
        className="control font-normal"
      />
    </label>
  )
}

/** What came of it, read aloud as well. */
export function Said({ problem, done }: { problem?: string; done?: string }) {
  return (
    <p
      role="status"
      className={problem ? 'rounded-md bg-loss-soft p-3 text-loss empty:hidden' : 'text-crop empty:hidden'}
    >
      {problem ?? done}
    </p>
  )
}
