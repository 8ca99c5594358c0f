'use client'

import { useEffect, useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { unreachable } from '@/components/ui/unreachable'
import { revealAccountAction } from '@/lib/services/farmer/actions'

const SHOWN_MS = 60_000

/** A bank account, masked. Who may see the number asks for it; it is covered again after a minute. */
export function AccountNumber({
  farmerId,
  masked,
  mayReveal,
}: {
  farmerId: string
  masked: string
  mayReveal: boolean
}) {
  const [shown, setShown] = useState<string | null>(null)
  const [pending, setPending] = useState(false)
  useEffect(() => {
    if (shown === null) return
    const cover = setTimeout(() => setShown(null), SHOWN_MS)
    return () => clearTimeout(cover)
  }, [shown])

  async function reveal() {
    setPending(true)
    const outcome = await revealAccountAction({ farmerId }).catch(() => ({ ok: false as const, problem: unreachable }))
    setPending(false)
    if (outcome.ok) setShown(outcome.value.bankAccount)
    else toast(outcome.problem.detail)
  }

  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-2">
      <span className="figures">{shown ?? masked}</span>
      {mayReveal ? (
        <Button
          size="small"
          pending={pending}
          title="Who looks at a number is written down"
          onClick={() => (shown === null ? reveal() : setShown(null))}
        >
          {shown === null ? 'Show the number' : 'Cover it'}
        </Button>
      ) : null}
    </span>
  )
}
