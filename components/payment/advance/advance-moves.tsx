'use client'

import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { formatRupees } from '@/lib/kernel/money'
import {
  approveAdvanceAction,
  cancelAdvanceAction,
  payAdvanceAction,
  rejectAdvanceAction,
} from '@/lib/services/payment/actions'
import type { AdvanceView } from '@/lib/services/payment/view'
import { WithReference } from '../with-reference'

/** What the office may do with an advance in its present state. */
export function AdvanceMoves({ advance, onChanged }: { advance: AdvanceView; onChanged: () => void }) {
  const ref = { advanceId: advance.id }
  const isOpen = advance.status === 'paid' || advance.status === 'part_recovered'
  return (
    <div className="flex flex-wrap gap-3">
      {advance.status === 'requested' ? (
        <>
          <Confirm
            title="Approve this advance?"
            body={`${formatRupees(advance.amountPaise)} to ${advance.farmer.name}. It is handed out after that.`}
            action="Approve"
            trigger={<Button variant="primary">Approve…</Button>}
            onConfirm={() => approveAdvanceAction(ref)}
            onDone={onChanged}
          />
          <Confirm
            title="Reject this advance?"
            action="Reject"
            danger
            reason={{ label: 'Reason', hint: 'Who asked reads it.', minLength: 3 }}
            trigger={<Button>Reject…</Button>}
            onConfirm={({ reason }) => rejectAdvanceAction({ ...ref, reason })}
            onDone={onChanged}
          />
        </>
      ) : null}
      {advance.status === 'approved' ? (
        <WithReference
          title="Hand out this advance"
          action="Handed out"
          isOptional={advance.method === 'cash'}
          onConfirm={(reference) => payAdvanceAction({ ...ref, ...(reference && { reference }) })}
          onDone={onChanged}
        />
      ) : null}
      {isOpen ? (
        <Confirm
          title="Cancel what is still open?"
          body={`${formatRupees(advance.outstandingPaise)} come back by a reversal. What was recovered stays.`}
          action="Cancel the advance"
          danger
          reason={{ label: 'Reason', minLength: 3 }}
          trigger={<Button>Cancel the open part…</Button>}
          onConfirm={({ reason }) => cancelAdvanceAction({ ...ref, reason })}
          onDone={onChanged}
        />
      ) : null}
    </div>
  )
}
