'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorNote } from '@/components/ui/error-note'
import { Field } from '@/components/ui/field'
import { RupeeInput } from '@/components/ui/rupee-input'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { newId } from '@/lib/kernel/ids'
import { formatRupees, parseRupees } from '@/lib/kernel/money'
import type { Day } from '@/lib/kernel/time'
import { recordAdvanceAction } from '@/lib/services/payment/actions'
import type { PaymentMethod } from '@/lib/services/payment/rules/methods'
import type { AdvanceLimitsLeft, AdvanceView } from '@/lib/services/payment/view'
import { AdvanceCheck } from './advance-check'
import { type AdvanceFaults, advanceFaults } from './advance-faults'
import { AdvanceLeft } from './advance-left'
import { useDeed } from './use-deed'

const methods: { value: PaymentMethod; label: string }[] = [
  { value: 'cash', label: 'Cash' },
  { value: 'upi', label: 'UPI' },
  { value: 'bank', label: 'Bank' },
  { value: 'cheque', label: 'Cheque' },
]

type AdvanceFormProps = { farmer: { id: string; name: string }; left: AdvanceLimitsLeft; today: Day }

/** An advance in two steps: what, then a look together with the farmer before it is recorded. */
export function AdvanceForm({ farmer, left, today }: AdvanceFormProps) {
  const router = useRouter()
  const [typed, setTyped] = useState({ amount: '', method: 'cash' as PaymentMethod, reference: '', reason: '' })
  const [faults, setFaults] = useState<AdvanceFaults>({})
  const [isChecking, setChecking] = useState(false)
  const ownId = useRef(newId())
  const record = useDeed(recordAdvanceAction, (advance: AdvanceView) =>
    router.push(`/field/advance?done=${advance.id}`),
  )
  const amountPaise = parseRupees(typed.amount) ?? 0
  const set = (change: Partial<typeof typed>) => {
    setTyped({ ...typed, ...change })
    setFaults({})
    ownId.current = newId()
  }

  if (isChecking)
    return (
      <AdvanceCheck
        farmerName={farmer.name}
        {...{ amountPaise, method: typed.method, reason: typed.reason, left }}
        problem={record.problem}
        isPending={record.pending}
        onBack={() => setChecking(false)}
        onConfirm={() =>
          record.run({
            ...{ id: ownId.current, farmerId: farmer.id, amountPaise, method: typed.method, paidOn: today },
            ...{ reference: typed.reference.trim() || null, reason: typed.reason.trim() },
          })
        }
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
      {record.problem ? <ErrorNote problem={record.problem} /> : null}
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
