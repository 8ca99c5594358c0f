'use client'

import { useState } from 'react'
import { goTo } from '@/components/shell/field-path'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { RupeeInput } from '@/components/ui/rupee-input'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { newId } from '@/lib/kernel/ids'
import { formatRupees, parseRupees } from '@/lib/kernel/money'
import type { FarmerRow } from '@/lib/offline/field-view'
import type { PaymentMethod } from '@/lib/services/payment/rules/methods'
import type { AdvanceLimitsLeft } from '@/lib/services/payment/view'
import { AdvanceCheck } from './advance-check'
import { type AdvanceFaults, advanceFaults, needsApproval } from './advance-faults'
import { AdvanceLeft } from './advance-left'
import { useDeed } from './use-deed'
import { useRecord } from './use-record'

const methods: { value: PaymentMethod; label: string }[] = [
  { value: 'cash', label: 'Cash' },
  { value: 'upi', label: 'UPI' },
  { value: 'bank', label: 'Bank' },
  { value: 'cheque', label: 'Cheque' },
]

type AdvanceFormProps = { farmer: FarmerRow; left: AdvanceLimitsLeft }

/** An advance in two steps: what, then a look together with the farmer before it is recorded. */
export function AdvanceForm({ farmer, left }: AdvanceFormProps) {
  const [typed, setTyped] = useState({ amount: '', method: 'cash' as PaymentMethod, reference: '', reason: '' })
  const [faults, setFaults] = useState<AdvanceFaults>({})
  const [isChecking, setChecking] = useState(false)
  const [id, setId] = useState(newId)
  const record = useRecord('payment.record-advance', () => goTo(`/field/advance?done=${id}`))
  const asking = useDeed()
  const amountPaise = parseRupees(typed.amount) ?? 0
  const set = (change: Partial<typeof typed>) => {
    setTyped({ ...typed, ...change })
    setFaults({})
    setId(newId())
  }

  /** Above what may be given at once the office has to say yes first, and for that the network is needed. */
  async function confirm() {
    const advance = {
      ...{ id, farmerId: farmer.id, amountPaise, method: typed.method, paidOn: left.on },
      ...{ reference: typed.reference.trim() || null, reason: typed.reason.trim() },
    }
    if (!needsApproval(left, amountPaise)) return record.run(advance, { farmer })
    if (await asking.run('/advances', advance)) goTo(`/field/advance?done=${id}&asked=yes`)
  }

  if (isChecking)
    return (
      <AdvanceCheck
        farmerName={farmer.name}
        {...{ amountPaise, method: typed.method, reason: typed.reason, left }}
        problem={record.problem ?? asking.problem}
        isPending={record.pending || asking.pending}
        onBack={() => setChecking(false)}
        onConfirm={() => void confirm()}
      />
    )
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        const found = advanceFaults({ ...typed, amountPaise }, left)
        setFaults(found)
        setChecking(Object.keys(found).length === 0)
      }}
    >
      <AdvanceLeft left={left} method={typed.method} />
      <Field label="Amount" error={faults.amountPaise} required>
        <RupeeInput
          value={typed.amount}
          onValue={(amount) => set({ amount })}
          className="[&_input]:min-h-16 [&_input]:text-[28px]"
        />
      </Field>
      <Field label="How" required>
        <Select
          options={methods}
          value={typed.method}
          onChange={(event) => set({ method: event.target.value as PaymentMethod })}
        />
      </Field>
      {typed.method === 'cash' ? null : (
        <Field label="Reference" hint="Of the bank, UPI or cheque" error={faults.reference} required>
          <TextInput value={typed.reference} onChange={(event) => set({ reference: event.target.value })} />
        </Field>
      )}
      <Field label="Reason" hint="What the farmer needs it for" error={faults.reason} required>
        <TextInput value={typed.reason} onChange={(event) => set({ reason: event.target.value })} />
      </Field>
      <Button type="submit" variant="primary" size="large">
        {amountPaise > 0 ? `Go on with ${formatRupees(amountPaise)}` : 'Go on'}
      </Button>
    </form>
  )
}
