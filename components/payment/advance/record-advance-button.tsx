'use client'

import { useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { RupeeInput } from '@/components/ui/rupee-input'
import { Select } from '@/components/ui/select'
import { SidePanel } from '@/components/ui/side-panel'
import { TextInput } from '@/components/ui/text-input'
import { wrongInput } from '@/components/ui/wrong-input'
import { newId } from '@/lib/kernel/ids'
import { formatRupees, parseRupees } from '@/lib/kernel/money'
import { recordAdvanceAction } from '@/lib/services/payment/actions'
import type { AdvanceView } from '@/lib/services/payment/view'
import { ChooseFarmer } from '../choose-farmer'
import { methodChoices } from '../money-tags'

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
              paidOn: typed.paidOn ?? today,
              ...(typed.reference?.trim() && { reference: typed.reference }),
              reason: typed.reason ?? '',
            })
          }}
          onDone={(advance) => {
            toast(`${formatRupees(advance.amountPaise)} for ${advance.farmer.name} recorded`)
            cache.invalidateQueries({ queryKey: ['list', 'advances'] })
            setAdvanceId(null)
          }}
        >
          <ChooseFarmer />
          <Field name="amountPaise" label="Amount" required>
            <RupeeInput />
          </Field>
          <Field name="reason" label="What for" hint="The farmer reads it on the slip that recovers it." required>
            <TextInput maxLength={500} />
          </Field>
          <Field name="paidOn" label="Date" required>
            <DateInput defaultValue={today} max={today} />
          </Field>
          <Field name="method" label="Method" required>
            <Select options={methodChoices} defaultValue="cash" />
          </Field>
          <Field name="reference" label="Reference" hint="Needed unless it was cash." required={false}>
            <TextInput maxLength={100} />
          </Field>
        </Form>
      </SidePanel>
    </>
  )
}
