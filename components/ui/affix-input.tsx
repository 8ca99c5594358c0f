'use client'

import type { ComponentProps } from 'react'
import { cx } from './cx'
import { useFieldWiring } from './form-context'

export type TypedNumberProps = Omit<ComponentProps<'input'>, 'type' | 'inputMode' | 'value' | 'defaultValue'> & {
  /** What the person typed, as text; parse it with the kernel only when it is used. */
  value?: string
  defaultValue?: string
  onValue?: (text: string) => void
}

/** A number as typed text, right-aligned, with its unit printed inside the box. */
export function AffixInput({
  before,
  after,
  className,
  onValue,
  onChange,
  ...own
}: TypedNumberProps & { before?: string; after?: string }) {
  const { required, ...props } = useFieldWiring(own)
  return (
    <span className={cx('relative block', className)}>
      {before ? <Unit side="left-3">{before}</Unit> : null}
      <input
        autoComplete="off"
        {...props}
        aria-required={required}
        type="text"
        inputMode="decimal"
        enterKeyHint="next"
        onChange={(event) => {
          onValue?.(event.target.value)
          onChange?.(event)
        }}
        className={cx('control num', before && 'pl-7', after && 'pr-10')}
      />
      {after ? <Unit side="right-3">{after}</Unit> : null}
    </span>
  )
}

function Unit({ side, children }: { side: string; children: string }) {
  return (
    <span aria-hidden className={cx('pointer-events-none absolute inset-y-0 flex items-center text-ink-2', side)}>
      {children}
    </span>
  )
}
