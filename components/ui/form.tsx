'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Problem } from '@/lib/doors/outcome'
import { Button } from './button'
import { cx } from './cx'
import { ErrorNote } from './error-note'
import { FormContext } from './form-context'
import { type FormAction, useForm } from './use-form'

export type FormProps<T> = {
  /** Gets the typed texts by name (and the raw FormData for files and repeats); answers an Outcome. */
  action: FormAction<T>
  onDone?: (value: T) => void
  submitLabel: string
  pendingLabel?: string
  submitVariant?: 'primary' | 'danger'
  /** Beside the submit button, as a Cancel. */
  secondary?: ReactNode
  /** Says in a name what the form does, for screen readers. */
  label?: string
  className?: string
  children: ReactNode
}

/**
 * The one form habit: keeps what was typed, sends once, sums up faults with links to the fields,
 * and says plainly when the server could not be reached.
 */
export function Form<T>({
  action,
  onDone,
  submitLabel,
  pendingLabel,
  submitVariant,
  secondary,
  label,
  className,
  children,
}: FormProps<T>) {
  const { submit, pending, problem, attempt, context, idOf } = useForm(action, onDone)
  const summary = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (attempt > 0) summary.current?.focus()
  }, [attempt])

  return (
    <form noValidate onSubmit={submit} aria-label={label} className={cx('flex flex-col gap-4', className)}>
      {problem ? (
        <div ref={summary} tabIndex={-1} role="alert" className="rounded-md">
          <Summary problem={problem} idOf={idOf} />
        </div>
      ) : null}
      <FormContext value={context}>{children}</FormContext>
      <div className="flex flex-wrap items-center gap-2 pt-1">
        <Button type="submit" variant={submitVariant ?? 'primary'} pending={pending}>
          {pending ? (pendingLabel ?? 'Saving…') : submitLabel}
        </Button>
        {secondary}
      </div>
    </form>
  )
}

function Summary({ problem, idOf }: { problem: Problem; idOf(path: string): string | undefined }) {
  const faults = problem.errors ?? []
  const [targets, setTargets] = useState<Record<string, string | undefined>>({})
  useEffect(() => {
    setTargets(Object.fromEntries((problem.errors ?? []).map((fault) => [fault.path, idOf(fault.path)])))
  }, [problem, idOf])

  if (faults.length === 0) return <ErrorNote live={false} problem={problem} />
  const title = faults.length === 1 ? 'One thing needs another look' : `${faults.length} things need another look`
  return (
    <ErrorNote live={false} title={title} detail="">
      <ul className="mt-1 list-disc pl-5">
        {faults.map((fault) => (
          <li key={`${fault.path} ${fault.message}`}>
            {targets[fault.path] ? (
              <a
                className="link"
                href={`#${targets[fault.path]}`}
                onClick={(event) => jump(event, targets[fault.path]!)}
              >
                {fault.message}
              </a>
            ) : (
              fault.message
            )}
          </li>
        ))}
      </ul>
    </ErrorNote>
  )
}

function jump(event: React.MouseEvent, id: string) {
  event.preventDefault()
  document.getElementById(id)?.focus()
}
