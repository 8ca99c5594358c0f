'use client'

import { CircleAlert } from 'lucide-react'
import { type ReactNode, useContext, useEffect, useId, useMemo } from 'react'
import { cx } from './cx'
import { FieldContext, FormContext } from './form-context'

export type FieldProps = {
  label: ReactNode
  name?: string
  /** Where the server reports faults of this field, when it differs from `name` (`bags.3.weightGrams`). */
  path?: string
  hint?: ReactNode
  error?: string
  required?: boolean
  disabled?: boolean
  /** The label is for screen readers only, as in a table of inputs. */
  hideLabel?: boolean
  className?: string
  children: ReactNode
}

/** Label, control, hint and error, tied together. Takes its error from the surrounding Form unless given one. */
export function Field({
  label,
  name,
  path,
  hint,
  error,
  required,
  disabled,
  hideLabel,
  className,
  children,
}: FieldProps) {
  const id = useId()
  const form = useContext(FormContext)
  const at = path ?? name
  const fault = error ?? (at ? form.faults[at] : undefined)
  const { register } = form

  useEffect(() => (at ? register(at, id) : undefined), [at, id, register])

  const wiring = useMemo(
    () => ({
      id,
      name,
      required,
      disabled,
      'aria-describedby': [hint && `${id}-hint`, fault && `${id}-error`].filter(Boolean).join(' ') || undefined,
      'aria-invalid': fault ? (true as const) : undefined,
    }),
    [id, name, required, disabled, hint, fault],
  )

  return (
    <div className={cx('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'font-medium'}>
        {label}
        {required ? null : hideLabel ? null : <Optional when={required === false} />}
      </label>
      <FieldContext value={wiring}>{children}</FieldContext>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-ink-2">
          {hint}
        </p>
      ) : null}
      {fault ? (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm font-medium text-loss">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>{fault}</span>
        </p>
      ) : null}
    </div>
  )
}

function Optional({ when }: { when: boolean }) {
  return when ? <span className="font-normal text-ink-3"> (may stay empty)</span> : null
}
