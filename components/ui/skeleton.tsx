import { cx } from './cx'

/** A quiet bar in the place and size of what is still coming. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cx('block h-4 rounded-sm bg-line', className)} />
}

/** Several lines of text to come. */
export function SkeletonLines({ count = 3 }: { count?: number }) {
  return (
    <div role="status" className="space-y-2.5">
      <span className="sr-only">Loading</span>
      {Array.from({ length: count }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity
        <Skeleton key={line} className={line === count - 1 ? 'w-3/5' : 'w-full'} />
      ))}
    </div>
  )
}
