import { Field } from '@/components/ui/field'
import { KgInput } from '@/components/ui/kg-input'
import { TextInput } from '@/components/ui/text-input'
import type { FormValues } from '@/components/ui/use-form'
import { formatPhone } from '@/lib/kernel/phone'
import { parseKg } from '@/lib/kernel/weight'
import type { LorryView } from '@/lib/services/lorry/view'
import { formatCapacity } from './capacity'

/** The fields a lorry is described with; the registration number never changes once it is there. */
export function LorryFields({ lorry }: { lorry?: LorryView }) {
  return (
    <>
      {lorry ? null : (
        <Field name="registrationNumber" label="Registration number" hint="As painted: KA 17 C 4821" required>
          <TextInput autoComplete="off" autoCapitalize="characters" maxLength={40} />
        </Field>
      )}
      <Field
        name="capacity"
        path="capacityGrams"
        label="Capacity"
        hint="What it may carry, 100 to 55,000 kg. Weighing warns at 90 % and stops above it."
        required
      >
        <KgInput defaultValue={lorry ? formatCapacity(lorry.capacityGrams) : undefined} />
      </Field>
      <Field name="name" label="Name" hint="What your people call it" required={false}>
        <TextInput maxLength={100} defaultValue={lorry?.name} />
      </Field>
      <Field name="driverName" label="Driver" required={false}>
        <TextInput maxLength={100} defaultValue={lorry?.driverName} />
      </Field>
      <Field name="driverPhone" label="Driver’s phone" required={false}>
        <TextInput
          type="tel"
          maxLength={20}
          defaultValue={lorry?.driverPhone ? formatPhone(lorry.driverPhone) : undefined}
        />
      </Field>
    </>
  )
}

/** What was typed into the fields as the operation's input; null capacity: not a number of kilograms. */
export const readLorryFields = (typed: FormValues) => ({
  capacityGrams: parseKg(typed.capacity ?? ''),
  name: typed.name ?? '',
  driverName: typed.driverName ?? '',
  driverPhone: typed.driverPhone?.trim() || null,
})

export const CAPACITY_WRONG = 'Type the capacity in kilograms, for example 9,000.'
