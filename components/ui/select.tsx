'use client'

import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cx } from './cx'
import { useFieldWiring } from './form-context'

export type SelectOption = { value: string; label: string; disabled?: boolean }

/** The platform's own select, so that phones show their own list. `placeholder` adds an empty first choice. */
export function Select({
  options,
  placeholder,
  className,
  ...own
}: ComponentProps<'select'> & { options: SelectOption[]; placeholder?: string }) {
  const { required, ...props } = useFieldWiring(own)
  return (
    <span className={cx('relative block', className)}>
      <select {...props} aria-required={required} className="control appearance-none pr-9">
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-2"
      />
    </span>
  )
}
