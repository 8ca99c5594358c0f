import { Skeleton } from '@/components/ui/skeleton'

/** The home screen's shape while it is being read. */
export function HomeSkeleton() {
  return (
    <div role="status">
      <span className="sr-only">Loading</span>
      <Skeleton className="mb-2 h-8 w-72" />
      <Skeleton className="mb-6 w-96 max-w-full" />
      <div className="mb-6.5 h-[102px] rounded-md border border-line bg-sheet" />
      <div className="grid gap-7.5 lg:grid-cols-[1.55fr_1fr]">
        <div className="h-[320px] rounded-md border border-line bg-sheet" />
        <div className="h-[320px] rounded-md border border-line bg-sheet" />
      </div>
    </div>
  )
}
