'use client'

import { Button } from '@/components/ui/button'
import { formatPaise } from '@/lib/kernel/money'
import { formatKg } from '@/lib/kernel/weight'
import type { Pricing, PricingEntry } from './use-pricing'

/** What a person must know about a line's way to the server; nothing while all is well. */
export function LineNotes({ entry, pricing }: { entry: PricingEntry; pricing: Pricing }) {
  const { line, save, isOvertaken } = entry
  if (isOvertaken)
    return (
      <Note tone="wait">
        Somebody else changed this line meanwhile: now{' '}
        {line.pricePaisePerKg === null ? 'without a price' : `₹${formatPaise(line.pricePaisePerKg)} a kg`}, quality{' '}
        {formatKg(line.qualityDeductionGrams)} kg.
        <Button size="small" onClick={() => void pricing.keepMine(line)}>
          Keep mine
        </Button>
        <Button size="small" onClick={() => pricing.takeTheirs(line)}>
          Take theirs
        </Button>
      </Note>
    )
  if (save?.status !== 'failed') return null
  if (save.problem.reason === 'record.stale')
    return <Note tone="wait">Somebody else changed this line meanwhile. Reading it again…</Note>
  const isAway = save.problem.status === 0 || save.problem.status >= 500
  return (
    <Note tone="loss">
      {isAway ? 'Not saved: the server cannot be reached. What you typed is kept and sent again by itself.' : null}
      {isAway ? null : `Not saved. ${save.problem.detail || save.problem.title}`}
      <Button size="small" onClick={() => void pricing.save(line.id)}>
        Try now
      </Button>
      {isAway ? null : (
        <Button size="small" onClick={() => pricing.takeTheirs(line)}>
          Undo my change
        </Button>
      )}
    </Note>
  )
}

function Note({ tone, children }: { tone: 'wait' | 'loss'; children: React.ReactNode }) {
  const look = tone === 'wait' ? 'bg-wait-soft text-wait' : 'bg-loss-soft text-loss'
  return (
    <div role="alert" className={`flex flex-wrap items-center gap-2 px-4.5 py-2 text-left text-sm ${look}`}>
      {children}
    </div>
  )
}
