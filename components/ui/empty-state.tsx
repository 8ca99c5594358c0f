import type { ReactNode } from 'react'

/** Nothing here yet: says what will stand here and what to do to begin. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-center px-6 py-12 text-center">
      <svg
        aria-hidden="true"
        viewBox="0 0 48 34"
        className="mb-4 h-9 text-line-strong"
        fill="none"
        stroke="currentColor"
      >
        <path d="M2 1h44M2 12h44M2 23h28M2 33h18" strokeWidth="1.5" strokeDasharray="4 3" />
      </svg>
      <p className="text-lg font-semibold">{title}</p>
      {children ? <div className="mt-1 max-w-md text-ink-2">{children}</div> : null}
      {action ? <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  )
}
