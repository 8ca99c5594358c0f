'use client'

import type { ComponentProps } from 'react'
import { cx } from './cx'
import { useFieldWiring } from './form-context'

/** Several lines of text; grows with what is typed where the browser can. */
export function Textarea({ className, ...own }: ComponentProps<'textarea'>) {
  const { required, ...props } = useFieldWiring(own)
  return (
    <textarea rows={3} {...props} aria-required={required} className={cx('control field-sizing-content', className)} />
  )
}
