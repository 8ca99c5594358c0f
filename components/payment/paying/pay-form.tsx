'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { RupeeInput } from '@/components/ui/rupee-input'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { wrongInput } from '@/components/ui/wrong-input'
import { newId } from '@/lib/kernel/ids'
import { formatPaise, formatRupees, parseRupees } from '@/lib/kernel/money'
import { confirmPaymentAction, createPaymentAction } from '@/lib/services/payment/actions'
import type { PaymentView, SettlementWithRecoveries } from '@/lib/services/payment/view'
import { methodChoices } from '../money-tags'

/**
 * Pays what is due, or a part. Cash in the hand and money with a reference are confirmed at once; without a reference
 * the payment waits for it on the payments' list.
 */
export function PayForm({ settlement, onDone }: { settlement: SettlementWithRecoveries; onDone: () => void }) {
  const [paymentId, setPaymentId] = useState(newId)
  return (
    <Form
      label="Pay this settlement"
      submitLabel="Pay"
      action={async (typed) => {
        const amountPaise = parseRupees(typed.amountPaise ?? '')
        if (amountPaise === null) return wrongInput('amountPaise', 'Write an amount in rupees, for example 5,000.')
        const method = (typed.method ?? 'bank') as PaymentView['method']
        const reference = typed.reference?.trim()
        const given = { id: paymentId, farmerId: settlement.farmerId, settlementIds: [settlement.id] }
        const created = await createPaymentAction({ ...given, amountPaise, method, ...(reference && { reference }) })
        if (!created.ok || created.value.status !== 'approved' || (method !== 'cash' && !reference)) return created
        return confirmPaymentAction({ paymentId, ...(reference && { reference }) })
      }}
      onDone={(payment) => {
        const isPaid = payment.status === 'confirmed'
        toast(
          isPaid
            ? `${formatRupees(payment.amountPaise)} paid to ${settlement.farmer.name}`
            : payment.status === 'draft'
              ? 'The payment waits for a second person'
              : 'The payment waits for its reference',
        )
        setPaymentId(newId())
        onDone()
      }}
    >
      <Field name="amountPaise" label="Amount" required>
        <RupeeInput defaultValue={formatPaise(settlement.duePaise)} />
      </Field>
      <Field name="method" label="Method" required>
        <Select options={methodChoices} defaultValue="bank" />
      </Field>
      <Field
        name="reference"
        label="Reference"
        hint="Of the bank, UPI or cheque. It may be entered later."
        required={false}
      >
        <TextInput autoComplete="off" maxLength={100} />
      </Field>
    </Form>
  )
}
