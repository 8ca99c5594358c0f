'use client'

import type { ComponentProps } from 'react'
import { cx } from './cx'
import { useFieldWiring } from './form-context'

/** One line of text. Inside a Field it takes id, name and error from it. */
export function TextInput({ className, ...own }: ComponentProps<'input'>) {
  const { required, ...props } = useFieldWiring(own)
  return <input type="text" {...props} aria-required={required} className={cx('control', className)} />
}
