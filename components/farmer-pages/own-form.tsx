'use client'

import { useActionState, useId } from 'react'
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
  /** A choice instead of text; the first stands until another is chosen. */
  options?: { value: string; label: string }[]
  /** Room for some sentences. */
  isLong?: boolean
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
  const { name, label, options, isLong = false, isRequired = false, initial = '' } = field
  const { inputMode = 'text', autoComplete = 'off' } = field
  const id = useId()
  const given = { id, name, required: isRequired, defaultValue: typed ?? initial, className: 'control font-normal' }
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {options ? (
        // React keeps a select's first choice: the key makes it take what was typed.
        <select key={typed} {...given} defaultValue={typed ?? initial}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : isLong ? (
        <textarea {...given} rows={4} maxLength={500} />
      ) : (
        <input {...given} inputMode={inputMode} autoComplete={autoComplete} />
      )}
    </div>
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
