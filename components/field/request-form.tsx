'use client'

import { DateInput } from '@/components/ui/date-input'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { KgInput } from '@/components/ui/kg-input'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { FormValues } from '@/components/ui/use-form'
import type { Outcome } from '@/lib/doors/outcome'
import type { Day } from '@/lib/kernel/time'
import { phone } from '@/lib/offline/phone'
import { PURPOSE_MAX } from '@/lib/services/lorry/rules/request-rules'
import type { RequestView } from '@/lib/services/lorry/view'
import { newRequestOf } from './new-request-rules'
import { problemOfRefusal } from './use-record'

const priorityChoices: { value: RequestView['priority']; label: string }[] = [
  { value: 'low', label: 'Low: any day that suits' },
  { value: 'medium', label: 'Medium' },
  { value: 'high', label: 'High: farmers are waiting' },
  { value: 'urgent', label: 'Urgent: the maize is in the open' },
]

/** Asks the office for a lorry; without a network the request waits on the phone. */
export function RequestForm({ today, onSent }: { today: Day; onSent: () => void }) {
  async function ask(values: FormValues): Promise<Outcome<null>> {
    try {
      const request = newRequestOf(values, today)
      await phone().record('lorry.request', request, { place: request.location })
      return { ok: true, value: null }
    } catch (error) {
      return { ok: false, problem: problemOfRefusal(error) }
    }
  }

  return (
    <Form
      label="Lorry request"
      action={ask}
      onDone={onSent}
      submitLabel="Ask for a lorry"
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
