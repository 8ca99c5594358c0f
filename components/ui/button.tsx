import type { ComponentProps } from 'react'
import { type ButtonSize, type ButtonVariant, buttonLook } from './button-look'

export type ButtonProps = ComponentProps<'button'> & {
  variant?: ButtonVariant
  size?: ButtonSize
  /** Work is under way: the button stays readable and focusable, and does nothing more. */
  pending?: boolean
}

/** A button with a word. It never submits a form unless `type="submit"` is said. */
export function Button({
  variant = 'plain',
  size = 'medium',
  pending = false,
  type = 'button',
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonLook(variant, size, className)}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
    >
      {pending ? <Spinner /> : null}
      {children}
    </button>
  )
}

/** Drawn by a border: the kit's smallest piece brings no icon library along. */
const Spinner = () => (
  <span
    aria-hidden
    className="size-[1.1em] shrink-0 animate-spin rounded-full border-2 border-current border-t-transparent"
  />
)
