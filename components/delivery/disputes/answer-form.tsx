'use client'

import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { RupeeInput } from '@/components/ui/rupee-input'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { wrongInput } from '@/components/ui/wrong-input'
import type { Outcome } from '@/lib/doors/outcome'
import { parseRupees } from '@/lib/kernel/money'
import { answerDisputeAction } from '@/lib/services/delivery/actions'
import { needsAmount } from '@/lib/services/delivery/rules/dispute'
import type { DisputeView } from '@/lib/services/delivery/view'
import { adjustSettlementAction } from '@/lib/services/payment/actions'

type Props = { dispute: DisputeView; onDone: () => void }

/** The office's answer. What is settled already is adjusted by an amount; before, price and deduction are corrected. */
export function AnswerForm({ dispute, onDone }: Props) {
  const [verdict, setVerdict] = useState('stands')
  const isSettled = needsAmount(dispute.deliveryStatus, 'adjusted')
  const choices = [
    { value: 'stands', label: 'The slip stands' },
    ...(isSettled
      ? [
          { value: 'more', label: 'Pay more' },
          { value: 'less', label: 'Pay less' },
        ]
      : [{ value: 'adjusted', label: 'Price or deduction is corrected' }]),
  ]
  return (
    <Form label="Answer this dispute" submitLabel="Answer" action={(typed) => send(dispute, typed)} onDone={onDone}>
      <Field name="verdict" label="Verdict" required>
        <Select options={choices} value={verdict} onChange={(event) => setVerdict(event.target.value)} />
      </Field>
      {verdict === 'more' || verdict === 'less' ? (
        <Field
          name="adjustmentPaise"
          path="adjustmentPaise"
          label={verdict === 'more' ? 'Amount to add' : 'Amount to take off'}
          hint="It stands on the slip as a line of its own, with your answer as the reason."
          required
        >
          <RupeeInput />
        </Field>
      ) : null}
      <Field
        name="answer"
        label="Answer to the farmer"
        hint="The farmer reads it on the phone and on the slip."
        required
      >
        <Textarea maxLength={500} />
      </Field>
    </Form>
  )
}

async function send(
  { id: disputeId, version: expectedVersion }: DisputeView,
  { verdict = 'stands', answer = '', adjustmentPaise = '' }: Record<string, string>,
): Promise<Outcome<unknown>> {
  const ref = { disputeId, expectedVersion, answer }
  if (verdict === 'stands' || verdict === 'adjusted') return answerDisputeAction({ ...ref, verdict })
  const paise = parseRupees(adjustmentPaise)
  if (!paise) return wrongInput('adjustmentPaise', 'Write an amount in rupees, for example 1,250.')
  return adjustSettlementAction({ ...ref, adjustmentPaise: verdict === 'less' ? -paise : paise })
}
