import { Skeleton } from '@/components/ui/skeleton'

/** The pricing table's shape while it is being read. */
export function PricingSkeleton() {
  return (
    <div aria-busy="true">
      <span className="sr-only">Reading the trip…</span>
      <Skeleton className="mb-2 h-5 w-56" />
      <Skeleton className="mb-6 h-8 w-48" />
      <Skeleton className="mb-5 h-12" />
      <div className="divide-y divide-line rounded-md border border-line bg-sheet">
        {['one', 'two', 'three', 'four', 'five'].map((row) => (
          <div key={row} className="px-4.5 py-4">
            <Skeleton className="h-7" />
          </div>
        ))}
      </div>
    </div>
  )
}
