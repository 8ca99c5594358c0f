'use client'

import { type FocusEvent, useMemo, useRef, useState } from 'react'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import type { FormValues } from '@/components/ui/use-form'
import type { Outcome } from '@/lib/doors/outcome'
import { parsePhone } from '@/lib/kernel/phone'
import type { FarmerRow } from '@/lib/offline/field-view'
import { phone as thisPhone } from '@/lib/offline/phone'
import { duplicateFinder, type LikelyDuplicate } from '@/lib/services/farmer/rules/duplicates'
import { type NewFarmer, newFarmerOf } from './new-farmer-rules'
import { useFarmers } from './use-farmers'
import { problemOfRefusal } from './use-record'

type QuickAddFarmerProps = {
  /** What was searched for, as a first guess of the name. */
  startName?: string
  submitLabel: string
  onAdded: (farmer: FarmerRow) => void
  /** The farmer was there already. */
  onKnown: (farmer: FarmerRow) => void
}

/** A new farmer in three fields. Somebody who is probably there already is shown while typing, and never blocks. */
export function QuickAddFarmer({ startName = '', submitLabel, onAdded, onKnown }: QuickAddFarmerProps) {
  const { likely, look } = useDuplicates()
  const leave = (event: FocusEvent<HTMLInputElement>) => look(event.currentTarget.form)
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
      {likely.length > 0 ? <Likely likely={likely} onKnown={onKnown} /> : null}
    </Form>
  )
}

async function add({ name = '', village = '', phone = '' }: FormValues): Promise<Outcome<FarmerRow>> {
  try {
    const farmer: NewFarmer = newFarmerOf({ name, village, phone })
    await thisPhone().record('farmer.add', farmer, { farmer: { code: 'new', ...farmer } })
    return { ok: true, value: { ...farmer, code: 'new', advanceOutstandingPaise: 0 } }
  } catch (error) {
    return { ok: false, problem: problemOfRefusal(error) }
  }
}

function Likely({ likely, onKnown }: { likely: readonly LikelyDuplicate[]; onKnown: (farmer: FarmerRow) => void }) {
  const farmers = useFarmers()
  return (
    <section aria-label="Perhaps already there" role="status" className="rounded-md bg-wait-soft px-3 py-2">
      <p className="font-medium text-wait">Perhaps this farmer is already there</p>
      <ul>
        {likely.map(({ known, message }) => (
          <li key={known.farmerId} className="flex items-center justify-between gap-3 py-1">
            <span>{message}</span>
            <button
              type="button"
              className="min-h-12 shrink-0 rounded-md border border-line-strong bg-sheet px-3 font-medium"
              onClick={() => {
                const farmer = farmers?.find((one) => one.id === known.farmerId)
                if (farmer) onKnown(farmer)
              }}
            >
              This one
            </button>
          </li>
        ))}
      </ul>
      <p className="text-ink-2">If it is somebody else, just go on.</p>
    </section>
  )
}

/** Looks through this phone's own list when a field is left. */
function useDuplicates() {
  const [likely, setLikely] = useState<readonly LikelyDuplicate[]>([])
  const asked = useRef('')
  const farmers = useFarmers()
  const finder = useMemo(() => {
    let made: ReturnType<typeof duplicateFinder> | null = null
    return () => {
      made ??= duplicateFinder((farmers ?? []).map(({ id, ...farmer }) => ({ ...farmer, farmerId: id })))
      return made
    }
  }, [farmers])
  function look(form: HTMLFormElement | null) {
    const value = (name: string) => form?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value.trim() ?? ''
    const typed = { name: value('name'), village: value('village'), phone: value('phone') }
    if (JSON.stringify(typed) === asked.current || (!typed.phone && (!typed.name || !typed.village))) return
    asked.current = JSON.stringify(typed)
    const parsed = typed.phone ? parsePhone(typed.phone) : null
    setLikely(
      finder()
        .find({ ...typed, phone: parsed?.ok ? parsed.value : null })
        .slice(0, 5),
    )
  }
  return { likely, look }
}
