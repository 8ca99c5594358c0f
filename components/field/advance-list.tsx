import { lazy, Suspense } from 'react'
import { Tag, type TagTone } from '@/components/ui/tag'
import { formatRupees } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import type { AdvanceView } from '@/lib/services/payment/view'

const states: Record<AdvanceView['status'], { tone: TagTone; text: string }> = {
  requested: { tone: 'wait', text: 'Waits for approval' },
  approved: { tone: 'go', text: 'Approved, hand it over' },
  paid: { tone: 'ok', text: 'Paid' },
  part_recovered: { tone: 'ok', text: 'Partly taken back' },
  recovered: { tone: 'ok', text: 'Taken back' },
  rejected: { tone: 'bad', text: 'Rejected' },
  cancelled: { tone: 'plain', text: 'Cancelled' },
}

const SignReceipt = lazy(() => import('./sign-receipt'))
/** Whoever did not sign in a week signs on paper. */
const SIGNED_WITHIN_MS = 7 * 86_400_000
const HANDED_OUT = new Set<AdvanceView['status']>(['paid', 'part_recovered'])

/** The advances I gave, newest first; the farmer signs for what is handed out. */
export function AdvanceList({ advances }: { advances: readonly AdvanceView[] }) {
  return (
    <ul className="divide-y divide-line rounded-md border border-line bg-sheet">
      {advances.map((advance) => {
        const { tone, text } = states[advance.status]
        return (
          <li key={advance.id} className="px-4 py-3">
            <p className="flex items-baseline justify-between gap-3">
              <span className="min-w-0 text-lg font-medium">{advance.farmer.name}</span>
              <span className="figures text-lg font-semibold">{formatRupees(advance.amountPaise)}</span>
            </p>
            <p className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1 text-ink-2">
              <span className="figures">
                {formatDay(advance.paidOn)} · {advance.method} · {advance.reason}
              </span>
              <Tag tone={tone}>{text}</Tag>
            </p>
            {advance.decisionReason ? <p>{advance.decisionReason}</p> : null}
            {HANDED_OUT.has(advance.status) && Date.parse(advance.paidOn) > Date.now() - SIGNED_WITHIN_MS ? (
              <Suspense fallback={null}>
                <SignReceipt advanceId={advance.id} />
              </Suspense>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
