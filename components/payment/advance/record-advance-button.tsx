'use client'

import { useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { SidePanel } from '@/components/ui/side-panel'
import { wrongInput } from '@/components/ui/wrong-input'
import { newId } from '@/lib/kernel/ids'
import { formatRupees, parseRupees } from '@/lib/kernel/money'
import { recordAdvanceAction } from '@/lib/services/payment/actions'
import type { AdvanceView } from '@/lib/services/payment/view'
import { RecordAdvanceFields } from './record-advance-fields'

/** Records money that the office handed out. */
export function RecordAdvanceButton({ today }: { today: string }) {
  const [advanceId, setAdvanceId] = useState<string | null>(null)
  const cache = useQueryClient()
  return (
    <>
      <Button variant="primary" onClick={() => setAdvanceId(newId())}>
        <Plus aria-hidden /> Record an advance
      </Button>
      <SidePanel open={advanceId !== null} onClose={() => setAdvanceId(null)} title="Record an advance">
        <Form
          label="Record an advance"
          submitLabel="Record the advance"
          action={async (typed) => {
            const amountPaise = parseRupees(typed.amountPaise ?? '')
            if (amountPaise === null) return wrongInput('amountPaise', 'Write an amount in rupees, for example 5,000.')
            return recordAdvanceAction({
              id: advanceId ?? undefined,
              farmerId: typed.farmerId ?? '',
              amountPaise,
              method: (typed.method ?? 'cash') as AdvanceView['method'],
              ...(typed.method === 'in_kind' && { inKind: goodsOf(typed) }),
              paidOn: typed.paidOn ?? today,
              ...(typed.reference?.trim() && { reference: typed.reference }),
              reason: typed.reason ?? '',
            })
          }}
          onDone={(advance) => {
            toast(`${formatRupees(advance.amountPaise)} for ${advance.farmer.name} recorded`)
            cache.invalidateQueries({ queryKey: ['list', 'advances'] })
            cache.invalidateQueries({ queryKey: ['advance-limits-left'] })
            setAdvanceId(null)
          }}
        >
          <RecordAdvanceFields today={today} />
        </Form>
      </SidePanel>
    </>
  )
}

const goodsOf = (typed: Record<string, string>) => ({
  item: typed.item ?? '',
  quantity: Number((typed.quantity ?? '').replace(/,/g, '')),
  unit: typed.unit ?? '',
})
