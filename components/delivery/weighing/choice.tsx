import type { ReactNode } from 'react'
import { type ButtonVariant, buttonLook } from '@/components/ui/button-look'

/** An answer on the weighing screen: 48 px high, and nothing to fetch for it (the kit's button brings icons along). */
export function Choice({
  look = 'plain',
  onClick,
  children,
}: {
  look?: ButtonVariant
  onClick: () => void
  children: ReactNode
}) {
  return (
    <button type="button" className={buttonLook(look, 'medium', 'min-h-12')} onClick={onClick}>
      {children}
    </button>
  )
}
