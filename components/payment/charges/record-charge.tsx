'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { RupeeInput } from '@/components/ui/rupee-input'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { wrongInput } from '@/components/ui/wrong-input'
import { newId } from '@/lib/kernel/ids'
import { parseRupees } from '@/lib/kernel/money'
import { recordChargeAction } from '@/lib/services/payment/actions'
import type { ChargeBearer, ChargeKind } from '@/lib/services/payment/rules/charges'
import { bearerChoices, chargeChoices } from './charge-words'

/** What a trip costs beside the maize. Once a farmer is settled, only what the organization bears can be added. */
export function RecordCharge({ tripId, isFixed }: { tripId: string; isFixed: boolean }) {
  const [commandId, setCommandId] = useState<string | null>(null)
  const { refresh } = useRouter()
  return (
    <Dialog
      title="Add a charge"
      description={
        isFixed
          ? 'This trip is settled: what farmers bear is fixed.'
          : 'What farmers bear is taken off when the trip is settled, and stands on each slip.'
      }
      trigger={<Button size="small">Add a charge…</Button>}
      open={commandId !== null}
      onOpenChange={(isOpen) => setCommandId(isOpen ? newId() : null)}
    >
      <Form
        label="Add a charge"
        submitLabel="Add"
        action={async ({ amountPaise: text = '', kind, bornBy, note = '' }) => {
          const amountPaise = parseRupees(text)
          if (amountPaise === null) return wrongInput('amountPaise', 'Write an amount in rupees, for example 5,000.')
          const what = { kind: kind as ChargeKind, bornBy: bornBy as ChargeBearer, amountPaise, note }
          return recordChargeAction({ id: commandId ?? undefined, tripId, ...what })
        }}
        onDone={() => {
          setCommandId(null)
          refresh()
        }}
      >
        <Field name="kind" label="What for" required>
          <Select options={chargeChoices} defaultValue="freight" />
        </Field>
        <Field name="amountPaise" label="Amount" required>
          <RupeeInput />
        </Field>
        <Field name="bornBy" label="Who bears it" required>
          <Select options={isFixed ? bearerChoices.slice(0, 1) : bearerChoices} defaultValue="us" />
        </Field>
        <Field name="note" label="Note" required={false}>
          <TextInput maxLength={500} />
        </Field>
      </Form>
    </Dialog>
  )
}
