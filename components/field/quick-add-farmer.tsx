'use client'

import { type FocusEvent, useRef, useState } from 'react'
import { getJson } from '@/components/ui/fetch-json'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import type { FormValues } from '@/components/ui/use-form'
import { newId } from '@/lib/kernel/ids'
import { addFarmerAction } from '@/lib/services/farmer/actions'
import type { FarmerView } from '@/lib/services/farmer/view'

type Likely = { farmerId: string; name: string; village: string; message: string }
type QuickAddFarmerProps = {
  /** What was searched for, as a first guess of the name. */
  startName?: string
  submitLabel: string
  onAdded: (farmer: FarmerView) => void
  /** The farmer was there already. */
  onKnown: (farmerId: string) => void
}

/** A new farmer in three fields. Somebody who is probably there already is shown while typing, and never blocks. */
export function QuickAddFarmer({ startName = '', submitLabel, onAdded, onKnown }: QuickAddFarmerProps) {
  const { likely, look } = useDuplicates()
  const leave = (event: FocusEvent<HTMLInputElement>) => look(event.currentTarget.form)
  const own = useRef({ body: '', id: '' })

  function add({ name = '', village = '', phone = '' }: FormValues) {
    const body = JSON.stringify([name, village, phone])
    if (own.current.body !== body) own.current = { body, id: newId() }
    return addFarmerAction({ id: own.current.id, name, village, phone: phone.trim() || null })
  }

  return (
    <Form
      label="New farmer"
      action={add}
      onDone={onAdded}
      submitLabel={submitLabel}
      className="[&_button[type=submit]]:min-h-14 [&_button[type=submit]]:w-full [&_button[type=submit]]:text-lg"
    >
      <div className="flex flex-col gap-4">
        <Field name="name" label="Name" required>
          <TextInput defaultValue={startName} autoComplete="off" autoCapitalize="words" onBlur={leave} />
        </Field>
        <Field name="village" label="Village" required>
          <TextInput autoComplete="off" autoCapitalize="words" onBlur={leave} />
        </Field>
        <Field name="phone" label="Phone" required={false}>
          <TextInput type="tel" inputMode="tel" autoComplete="off" onBlur={leave} />
        </Field>
      </div>
      {likely.length > 0 ? (
        <section aria-label="Perhaps already there" role="status" className="rounded-md bg-wait-soft px-3 py-2">
          <p className="font-medium text-wait">Perhaps this farmer is already there</p>
          <ul>
            {likely.map((one) => (
              <li key={one.farmerId} className="flex items-center justify-between gap-3 py-1">
                <span>{one.message}</span>
                <button
                  type="button"
                  className="min-h-12 shrink-0 rounded-md border border-line-strong bg-sheet px-3 font-medium"
                  onClick={() => onKnown(one.farmerId)}
                >
                  This one
                </button>
              </li>
            ))}
          </ul>
          <p className="text-ink-2">If it is somebody else, just go on.</p>
        </section>
      ) : null}
    </Form>
  )
}

/** Asks who is alike when a field is left; without an answer nothing is said, for the server marks it anyway. */
function useDuplicates() {
  const [likely, setLikely] = useState<Likely[]>([])
  const asked = useRef('')
  async function look(form: HTMLFormElement | null) {
    const value = (name: string) => form?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value.trim() ?? ''
    const query = new URLSearchParams({ name: value('name'), village: value('village'), phone: value('phone') })
    if (query.toString() === asked.current || (!value('phone') && (!value('name') || !value('village')))) return
    asked.current = query.toString()
    try {
      setLikely((await getJson<{ data: Likely[] }>(`/api/v1/farmers/duplicates?${query}`)).data)
    } catch {
      setLikely([])
    }
  }
  return { likely, look: (form: HTMLFormElement | null) => void look(form) }
}
