import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonSize, type ButtonVariant, buttonLook } from './button-look'

/** Goes somewhere, looks like a button. */
export function LinkButton({
  variant = 'plain',
  size = 'medium',
  className,
  ...rest
}: ComponentProps<typeof Link> & { variant?: ButtonVariant; size?: ButtonSize }) {
  return <Link {...rest} className={buttonLook(variant, size, className)} />
}
