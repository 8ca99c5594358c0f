import type { ReactNode } from 'react'
import { cx } from './cx'

export type Fact = { label: string; value: ReactNode }

/** Labels over values, in a row that wraps; or `stacked` as lines with the value at the right, for panels. */
export function Facts({ facts, stacked = false, className }: { facts: Fact[]; stacked?: boolean; className?: string }) {
  return (
    <dl className={cx(stacked ? 'divide-y divide-line' : 'flex flex-wrap gap-x-8 gap-y-3', className)}>
      {facts.map((fact) => (
        <div key={fact.label} className={stacked ? 'flex items-baseline justify-between gap-6 py-2' : 'min-w-0'}>
          <dt className={cx('text-ink-2', !stacked && 'text-sm')}>{fact.label}</dt>
          <dd className={cx('figures font-medium', stacked && 'text-right')}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
