import { ChevronLeft, ChevronRight } from 'lucide-react'
import { groupIndian } from '@/lib/kernel/money'
import { Button } from '../button'
import { cx } from '../cx'
import type { TableModel } from './use-data-table'
import { pageSizes } from './use-table-url'

/** Rows a page, where we are, and the way on. Keyset lists know the next page, not the last. */
export function TablePager<Row extends object>({
  model,
  noun,
  count,
}: {
  model: TableModel<Row>
  noun: string
  count: number
}) {
  const { query, change, fetched } = model
  const next = fetched.data?.nextCursor ?? null
  const from = query.trail.length * query.size + 1
  if (count === 0 && query.trail.length === 0) return null

  return (
    <nav
      aria-label={`Pages of ${noun}`}
      className="no-print mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2"
    >
      <p className="figures text-sm text-ink-2" role="status">
        {count > 0 ? `${groupIndian(from)}–${groupIndian(from + count - 1)}` : 'Nothing on this page'}
        {next === null && count > 0 ? ', the last page' : ''}
      </p>
      <fieldset className="flex items-center gap-1 text-sm text-ink-2">
        <legend className="sr-only">Rows a page</legend>
        {pageSizes.map((size) => (
          <button
            key={size}
            type="button"
            aria-pressed={query.size === size}
            onClick={() => change({ size })}
            className={cx(
              'min-h-8 min-w-9 rounded-sm hover:text-ink',
              query.size === size && 'bg-line font-medium text-ink',
            )}
          >
            {size}
          </button>
        ))}
        <span aria-hidden>rows</span>
      </fieldset>
      <div className="flex gap-2">
        <Button
          size="small"
          disabled={query.trail.length === 0}
          onClick={() => change({ trail: query.trail.slice(0, -1) })}
        >
          <ChevronLeft aria-hidden /> Previous
        </Button>
        <Button
          size="small"
          disabled={next === null || fetched.isPlaceholderData}
          onClick={() => next && change({ trail: [...query.trail, next] })}
        >
          Next <ChevronRight aria-hidden />
        </Button>
      </div>
    </nav>
  )
}
