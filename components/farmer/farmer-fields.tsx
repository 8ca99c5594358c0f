'use client'

import { Field } from '@/components/ui/field'
import { RupeeInput } from '@/components/ui/rupee-input'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { FormValues } from '@/components/ui/use-form'
import { formatPaise, parseRupees } from '@/lib/kernel/money'
import { formatPhone } from '@/lib/kernel/phone'
import type { FarmerView } from '@/lib/services/farmer/view'

export type Who = { name: string; village: string; phone: string }

/** Name, village and phone: what a farmer is found by. Watched, because they may belong to somebody already there. */
export function WhoFields({ who, onWho }: { who: Who; onWho: (who: Who) => void }) {
  const watch = (name: keyof Who) => ({
    value: who[name],
    onChange: (event: { target: { value: string } }) => onWho({ ...who, [name]: event.target.value }),
  })
  return (
    <>
      <Field name="name" label="Name" required>
        <TextInput maxLength={100} autoComplete="off" {...watch('name')} />
      </Field>
      <Field name="village" label="Village" required>
        <TextInput maxLength={100} autoComplete="off" {...watch('village')} />
      </Field>
      <Field name="phone" label="Phone" hint="A family may share one" required={false}>
        <TextInput type="tel" maxLength={40} autoComplete="off" {...watch('phone')} />
      </Field>
    </>
  )
}

/** How a farmer is paid and recognized; the account number goes in and never comes out again. */
export function MoneyFields({ farmer }: { farmer?: FarmerView }) {
  return (
    <>
      <Field
        name="bankAccount"
        label="Bank account"
        hint={
          farmer?.bankAccountMasked
            ? `On file: ${farmer.bankAccountMasked}. Type a number only to replace it.`
            : 'Stored encrypted; shown with its last four digits only'
        }
        required={false}
      >
        <TextInput inputMode="numeric" maxLength={40} autoComplete="off" />
      </Field>
      <Field name="ifsc" label="IFSC" hint="As on the cheque: SBIN0001234" required={false}>
        <TextInput maxLength={40} autoComplete="off" defaultValue={farmer?.ifsc ?? undefined} />
      </Field>
      <Field name="upiId" label="UPI id" required={false}>
        <TextInput maxLength={100} autoComplete="off" defaultValue={farmer?.upiId ?? undefined} />
      </Field>
      <Field name="idNumberLast4" label="Identity number, last four digits" required={false}>
        <TextInput
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
          defaultValue={farmer?.idNumberLast4 ?? undefined}
        />
      </Field>
    </>
  )
}

export function MoreFields({ farmer }: { farmer?: FarmerView }) {
  return (
    <>
      <Field name="address" label="Address" required={false}>
        <Textarea rows={2} maxLength={500} defaultValue={farmer?.address} />
      </Field>
      <Field
        name="ownPrice"
        path="pricePaisePerKg"
        label="Own price"
        hint="Only when agreed with this farmer; it goes before the price list."
        required={false}
      >
        <RupeeInput
          per="/ kg"
          defaultValue={farmer?.pricePaisePerKg ? formatPaise(farmer.pricePaisePerKg) : undefined}
        />
      </Field>
      <Field name="notes" label="Notes" required={false}>
        <Textarea rows={2} maxLength={1000} defaultValue={farmer?.notes} />
      </Field>
    </>
  )
}

export const PRICE_WRONG = 'Type rupees per kilogram, for example 24.50.'

/** What was typed as the operation's input; an own price of NaN is not a number of rupees. */
export function readFarmerFields(typed: FormValues) {
  const price = typed.ownPrice?.trim() ?? ''
  return {
    name: typed.name ?? '',
    village: typed.village ?? '',
    phone: typed.phone ?? '',
    address: typed.address ?? '',
    notes: typed.notes ?? '',
    ifsc: typed.ifsc ?? '',
    upiId: typed.upiId ?? '',
    idNumberLast4: typed.idNumberLast4?.trim() || null,
    pricePaisePerKg: price === '' ? null : (parseRupees(price) ?? Number.NaN),
    ...(typed.bankAccount?.trim() && { bankAccount: typed.bankAccount }),
  }
}

export const whoOf = (farmer?: FarmerView): Who => ({
  name: farmer?.name ?? '',
  village: farmer?.village ?? '',
  phone: farmer?.phone ? formatPhone(farmer.phone) : '',
})
