import { cx } from './cx'

export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'medium' | 'large'

const variants: Record<ButtonVariant, string> = {
  primary: 'border-crop bg-crop text-on-crop hover:bg-crop-strong hover:border-crop-strong',
  plain: 'border-line-strong bg-sheet text-ink hover:border-ink-2',
  quiet: 'border-transparent bg-transparent text-ink-2 hover:text-ink hover:bg-line/60',
  danger: 'border-loss bg-sheet text-loss hover:bg-loss hover:text-on-loss',
}

const sizes: Record<ButtonSize, string> = {
  small: 'min-h-8 px-2.5 text-sm',
  medium: 'min-h-10 px-3.5',
  large: 'min-h-14 px-5 text-lg',
}

/** Classes shared by Button and LinkButton. `large` is the field's thumb size (56 px). */
export const buttonLook = (variant: ButtonVariant, size: ButtonSize, className?: string): string =>
  cx(
    'inline-flex items-center justify-center gap-2 rounded-md border font-medium leading-tight transition-colors select-none',
    'disabled:cursor-not-allowed disabled:opacity-55 aria-busy:cursor-progress aria-busy:opacity-85',
    '[&_svg]:size-[1.1em] [&_svg]:shrink-0 whitespace-nowrap',
    variants[variant],
    sizes[size],
    className,
  )
