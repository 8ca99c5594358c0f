'use client'

import type { ComponentProps } from 'react'
import { cx } from './cx'
import { useFieldWiring } from './form-context'

/** A calendar day, `YYYY-MM-DD`, in the platform's own picker. `min` and `max` are days too. */
export function DateInput({ className, ...own }: Omit<ComponentProps<'input'>, 'type'>) {
  const { required, ...props } = useFieldWiring(own)
  return <input {...props} type="date" required={required} className={cx('control figures', className)} />
}
