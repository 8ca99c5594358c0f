'use client'

import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { DateInput } from '@/components/ui/date-input'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { KgInput } from '@/components/ui/kg-input'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { FormValues } from '@/components/ui/use-form'
import { newId } from '@/lib/kernel/ids'
import type { Day } from '@/lib/kernel/time'
import { parseKg } from '@/lib/kernel/weight'
import { requestLorryAction } from '@/lib/services/lorry/actions'
import { PURPOSE_MAX } from '@/lib/services/lorry/rules/request-rules'
import type { RequestView } from '@/lib/services/lorry/view'

const priorityChoices: { value: RequestView['priority']; label: string }[] = [
  { value: 'low', label: 'Low: any day that suits' },
  { value: 'medium', label: 'Medium' },
  { value: 'high', label: 'High: farmers are waiting' },
  { value: 'urgent', label: 'Urgent: the maize is in the open' },
]

/** Asks the office for a lorry. Everything typed stays until it has been sent. */
export function RequestForm({ today, onSent }: { today: Day; onSent?: () => void }) {
  const router = useRouter()
  const own = useRef({ body: '', id: '' })

  function send(values: FormValues) {
    const body = JSON.stringify(values)
    if (own.current.body !== body) own.current = { body, id: newId() }
    return requestLorryAction({
      id: own.current.id,
      requiredOn: values.requiredOn ?? '',
      location: values.location ?? '',
      purpose: values.purpose ?? '',
      priority: (values.priority || 'medium') as RequestView['priority'],
      estimatedFarmers: Number(values.estimatedFarmers || 0),
      estimatedWeightGrams: parseKg(values.estimatedWeight ?? '') ?? 0,
    })
  }

  return (
    <Form
      label="Lorry request"
      action={send}
      onDone={() => {
        onSent?.()
        router.refresh()
      }}
      submitLabel="Ask for a lorry"
      pendingLabel="Sending…"
      className="[&_button[type=submit]]:min-h-14 [&_button[type=submit]]:w-full [&_button[type=submit]]:text-lg"
    >
      <Field name="requiredOn" label="Needed on" required>
        <DateInput min={today} defaultValue={today} />
      </Field>
      <Field name="location" label="Place" hint="Village or yard where the lorry is to come" required>
        <TextInput autoComplete="off" />
      </Field>
      <Field name="purpose" label="What for" hint={`In 10 to ${PURPOSE_MAX} letters`} required>
        <Textarea maxLength={PURPOSE_MAX} />
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field name="estimatedFarmers" label="Farmers, about" required>
          <TextInput inputMode="numeric" autoComplete="off" className="num" />
        </Field>
        <Field name="estimatedWeight" path="estimatedWeightGrams" label="Weight, about" required>
          <KgInput />
        </Field>
      </div>
      <Field name="priority" label="Priority" required>
        <Select options={priorityChoices} defaultValue="medium" />
      </Field>
    </Form>
  )
}
