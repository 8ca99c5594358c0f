'use client'

import { useId } from 'react'
import { cx } from '@/components/ui/cx'
import type { DraftField } from './price-line'

type Typed = {
  cell: DraftField
  label: string
  value: string
  fault?: string
  /** Differs from what would stand by itself. */
  isChanged?: boolean
  onType: (text: string) => void
  onLeave: () => void
}

/** A figure typed in place. Its fault stands below it and is read with it. */
export function TypedCell({ cell, label, value, fault, isChanged, onType, onLeave, wide }: Typed & { wide?: boolean }) {
  const id = useId()
  return (
    <>
      <input
        data-cell={cell}
        aria-label={label}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? id : undefined}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={value}
        onChange={(event) => onType(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={onLeave}
        className={cx(
          'control num min-h-8! rounded-sm! bg-paper! px-2! py-1! font-medium narrow:min-h-11! narrow:w-full! narrow:text-base!',
          wide ? 'w-24!' : 'w-19!',
          isChanged && 'border-wait! bg-wait-soft!',
          fault && 'border-loss! bg-loss-soft!',
        )}
      />
      {fault ? (
        <span id={id} className="ml-auto block max-w-36 pt-0.5 text-xs whitespace-normal text-loss narrow:ml-0">
          {fault}
        </span>
      ) : null}
    </>
  )
}

/** The reason under a figure: quiet text until it is needed or pointed at. */
export function ReasonCell({ cell, label, value, fault, onType, onLeave }: Typed) {
  return (
    <input
      data-cell={cell}
      aria-label={label}
      aria-invalid={fault ? true : undefined}
      title={fault}
      type="text"
      autoComplete="off"
      maxLength={500}
      value={value}
      placeholder="Why?"
      onChange={(event) => onType(event.target.value)}
      onBlur={onLeave}
      className={cx(
        'mt-0.5 ml-auto block w-full max-w-28 min-w-20 rounded-sm border border-transparent bg-transparent px-1 py-0.5 text-right text-xs text-ink-2 narrow:text-left hover:border-control focus-visible:border-crop focus-visible:bg-sheet narrow:min-h-9 narrow:max-w-none narrow:min-w-0',
        fault && 'border-wait bg-wait-soft placeholder:text-wait',
      )}
    />
  )
}
