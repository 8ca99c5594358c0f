'use client'

import { type ComponentProps, type ReactNode, useId } from 'react'
import { cx } from './cx'
import { useFieldWiring } from './form-context'

/** A tick with its words beside it; the whole line can be clicked. `bare` leaves the words to screen readers. */
export function Checkbox({
  label,
  hint,
  bare,
  className,
  indeterminate = false,
  ...own
}: Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode
  hint?: ReactNode
  bare?: boolean
  indeterminate?: boolean
}) {
  const { required, ...props } = useFieldWiring(own)
  const hintId = useId()
  return (
    <label className={cx('flex items-start gap-2.5', !bare && 'min-h-8 py-1', className)}>
      <input
        aria-describedby={hint ? hintId : undefined}
        {...props}
        aria-required={required}
        type="checkbox"
        ref={(box) => {
          if (box) box.indeterminate = indeterminate
        }}
        className="mt-[3px] size-4 shrink-0 accent-crop"
      />
      <span className={bare ? 'sr-only' : 'min-w-0'}>
        {label}
        {hint ? (
          <span id={hintId} className="block text-sm text-ink-2">
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  )
}
