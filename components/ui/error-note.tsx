import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Problem } from '@/lib/doors/outcome'

/**
 * Says what went wrong and what to do. Takes a Problem, or a title and detail of one's own.
 * `live={false}` where the caller moves the focus here itself.
 */
export function ErrorNote({
  problem,
  title,
  detail,
  live = true,
  children,
}: {
  problem?: Problem
  title?: string
  detail?: string
  live?: boolean
  children?: ReactNode
}) {
  const heading = title ?? problem?.title ?? 'Something went wrong'
  const text = detail ?? problem?.detail
  return (
    <div
      role={live ? 'alert' : undefined}
      className="flex gap-3 rounded-md border border-loss/40 bg-loss-soft px-4 py-3"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-loss" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold text-loss">{heading}</p>
        {text && text !== heading ? <p>{text}</p> : null}
        {problem?.retryAfterSeconds ? <p>Try again in {waitInWords(problem.retryAfterSeconds)}.</p> : null}
        {children}
        {problem?.requestId && problem.status >= 500 ? (
          <p className="mt-1 text-sm text-ink-2">
            If it happens again, tell support this number: <span className="select-all">{problem.requestId}</span>
          </p>
        ) : null}
      </div>
    </div>
  )
}

function waitInWords(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
