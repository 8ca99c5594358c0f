'use client'

import { useState } from 'react'
import { goTo } from '@/components/shell/field-path'
import { Button } from '@/components/ui/button'
import { ErrorNote } from '@/components/ui/error-note'
import { Field } from '@/components/ui/field'
import { PercentInput } from '@/components/ui/percent-input'
import { formatPercent } from '@/lib/kernel/weight'
import { gradeOf, isMoistureAlert, parseMoisture, shouldAskAgain } from '@/lib/services/delivery/rules/moisture'
import { keepPhoto } from './photos/keep-photo'
import { TakePhoto } from './photos/take-photo'
import { usePlaceStamp } from './photos/use-place-stamp'
import { useRecord } from './use-record'

type MoistureFormProps = {
  deliveryId: string
  farmer: { code: string; name: string; village: string }
  moistureBp: number | null
  weighHref: string
}

/** The meter's figure; the grade stands beside it at once. An unusual figure is asked about once more. */
export function MoistureForm({ deliveryId, farmer, moistureBp, weighHref }: MoistureFormProps) {
  const [text, setText] = useState(moistureBp === null ? '' : formatPercent(moistureBp))
  const [refusal, setRefusal] = useState<string>()
  const [askedBp, setAsked] = useState<number | null>(null)
  const [photoId, setPhotoId] = useState<string>()
  const place = usePlaceStamp()
  const save = useRecord('delivery.set-moisture', () => goTo(weighHref))
  const parsed = parseMoisture(text)

  function submit() {
    if (!parsed.ok) return setRefusal(parsed.refusal.message)
    if (shouldAskAgain(parsed.value) && askedBp !== parsed.value) return setAsked(parsed.value)
    void save.run({ deliveryId, moistureBp: parsed.value, ...(photoId && { photoId }) }, { farmer })
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {save.problem ? <ErrorNote problem={save.problem} /> : null}
      <Field label="Moisture on the meter" error={refusal} hint="8 to 35 %, for example 14.5" required>
        <PercentInput
          value={text}
          autoFocus
          className="[&_input]:min-h-16 [&_input]:text-[32px]"
          onChange={(event) => {
            setText(event.target.value)
            setRefusal(undefined)
            setAsked(null)
          }}
        />
      </Field>
      <Grade moistureBp={parsed.ok ? parsed.value : null} />
      <TakePhoto
        kind="moisture"
        label="Photo of the meter"
        deliveryId={deliveryId}
        place={place}
        keep={keepPhoto}
        onTaken={(photo) => setPhotoId(photo.id)}
      />
      {askedBp === null ? null : (
        <p role="alert" className="rounded-md bg-wait-soft px-3 py-2 font-medium text-wait">
          {formatPercent(askedBp)} % is unusual. Look at the meter again; is it right?
        </p>
      )}
      <Button type="submit" variant="primary" size="large" pending={save.pending}>
        {askedBp === null ? 'Save and weigh' : `Yes, ${formatPercent(askedBp)} % is right`}
      </Button>
    </form>
  )
}

function Grade({ moistureBp }: { moistureBp: number | null }) {
  return (
    <p role="status" className="min-h-14">
      {moistureBp === null ? null : (
        <>
          <span className="block text-[22px] font-semibold first-letter:uppercase">{gradeOf(moistureBp)}</span>
          {isMoistureAlert(moistureBp) ? (
            <span className="text-wait">Above 20 %: the office is told.</span>
          ) : (
            <span className="text-ink-2">Grade at {formatPercent(moistureBp)} %</span>
          )}
        </>
      )}
    </p>
  )
}
