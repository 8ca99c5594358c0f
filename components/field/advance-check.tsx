'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { ErrorNote } from '@/components/ui/error-note'
import type { Problem } from '@/lib/doors/outcome'
import { formatRupees } from '@/lib/kernel/money'
import type { PaymentMethod } from '@/lib/services/payment/rules/methods'
import type { AdvanceLimitsLeft } from '@/lib/services/payment/view'
import { needsApproval } from './advance-faults'

type AdvanceCheckProps = {
  farmerName: string
  amountPaise: number
  method: PaymentMethod
  reason: string
  left: AdvanceLimitsLeft
  problem: Problem | null
  isPending: boolean
  onBack: () => void
  onConfirm: () => void
}

/** The screen one turns to the farmer: the amount in large letters, and the farmer's yes before it is recorded. */
export function AdvanceCheck(props: AdvanceCheckProps) {
  const { farmerName, amountPaise, method, reason, left, problem, isPending, onBack, onConfirm } = props
  const [isAgreed, setAgreed] = useState(false)
  const waits = needsApproval(left, amountPaise)
  const isTold = !waits && left.automaticPaise !== null && amountPaise > left.automaticPaise
  return (
    <section aria-labelledby="check" className="flex flex-col gap-4">
      <h2 id="check">Show this to {farmerName}</h2>
      <div className="rounded-md border border-line bg-sheet px-4 py-5 text-center">
        <p className="figures text-[44px] leading-none font-semibold">{formatRupees(amountPaise)}</p>
        <p className="mt-2 text-lg">
          {method === 'cash' ? 'in cash' : `by ${method === 'upi' ? 'UPI' : method}`} to {farmerName}
        </p>
        <p className="text-ink-2">{reason}</p>
        <p className="mt-2 text-ink-2">It is taken off what {farmerName} is paid for the maize.</p>
      </div>
      {waits ? (
        <p className="rounded-md bg-wait-soft px-3 py-2 text-wait">
          This amount needs the office’s approval first, and a network to ask for it. Do not hand over money yet.
        </p>
      ) : null}
      {isTold ? <p className="text-ink-2">The office is told about this advance.</p> : null}
      {problem ? <ErrorNote problem={problem} /> : null}
      <Checkbox
        label={waits ? `${farmerName} asks for this amount` : `${farmerName} confirms this amount`}
        checked={isAgreed}
        onChange={(event) => setAgreed(event.target.checked)}
        className="min-h-12 items-center text-lg"
      />
      <Button variant="primary" size="large" disabled={!isAgreed} pending={isPending} onClick={onConfirm}>
        {waits ? 'Ask the office' : 'Record the advance'}
      </Button>
      <Button size="large" onClick={onBack}>
        Back, change something
      </Button>
    </section>
  )
}
