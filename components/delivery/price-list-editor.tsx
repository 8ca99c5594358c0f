'use client'

import { Plus, X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { PercentInput } from '@/components/ui/percent-input'
import { RupeeInput } from '@/components/ui/rupee-input'
import type { Outcome } from '@/lib/doors/outcome'
import { newId } from '@/lib/kernel/ids'
import { parseRupees } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import { parsePercent } from '@/lib/kernel/weight'
import { publishPriceListAction } from '@/lib/services/delivery/actions'
import type { PriceListView } from '@/lib/services/delivery/view'

type Band = PriceListView['bands'][number]
type Line = { key: string; upTo: string; price: string }

const HIGHEST_BP = 3_500
const usual: Line[] = [
  { key: 'a', upTo: '14', price: '' },
  { key: 'b', upTo: '16', price: '' },
  { key: 'c', upTo: '20', price: '' },
  { key: 'd', upTo: '35', price: '' },
]
const lineOf = (band: Band): Line => ({
  key: newId(),
  upTo: String(band.maxMoistureBp / 100),
  price: (band.pricePaisePerKg / 100).toFixed(2),
})

/** Writes a new price list: a price for each band of moisture, from a day on. Lists in force are never changed. */
export function PriceListEditor({ from, today }: { from: Band[] | null; today: string }) {
  const router = useRouter()
  const [lines, setLines] = useState<Line[]>(from?.map(lineOf) ?? usual)
  const change = (key: string, patch: Partial<Line>) =>
    setLines((all) => all.map((line) => (line.key === key ? { ...line, ...patch } : line)))

  return (
    <Form
      label="New price list"
      submitLabel="Publish the list"
      pendingLabel="Publishing…"
      action={async ({ effectiveFrom = '' }) => publish(effectiveFrom, lines)}
      onDone={(list) => {
        toast(`Price list from ${formatDay(list.effectiveFrom)} published`)
        router.refresh()
      }}
    >
      <Field
        name="effectiveFrom"
        label="In force from"
        hint="Bags weighed on this day and later get these prices."
        required
        className="max-w-56"
      >
        <DateInput defaultValue={today} />
      </Field>
      <fieldset className="flex flex-col gap-2.5">
        <legend className="mb-1.5 font-medium">Moisture and price</legend>
        {lines.map((line, index) => (
          <BandLine
            key={line.key}
            line={line}
            index={index}
            above={lines[index - 1]?.upTo}
            onChange={(patch) => change(line.key, patch)}
            onRemove={lines.length > 1 ? () => setLines((all) => all.filter(({ key }) => key !== line.key)) : undefined}
          />
        ))}
      </fieldset>
      <div>
        <Button size="small" onClick={() => setLines((all) => [...all, { key: newId(), upTo: '', price: '' }])}>
          <Plus aria-hidden /> Add a band
        </Button>
      </div>
    </Form>
  )
}

type BandProps = {
  line: Line
  index: number
  above?: string
  onChange: (patch: Partial<Line>) => void
  onRemove?: () => void
}

function BandLine({ line, index, above, onChange, onRemove }: BandProps) {
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
      <span className="w-24 pt-2 text-ink-2">{above ? `over ${above} %, to` : 'up to'}</span>
      <Field
        hideLabel
        label={`Band ${index + 1}, moisture up to`}
        path={`bands.${index}.maxMoistureBp`}
        className="w-28"
      >
        <PercentInput value={line.upTo} onValue={(upTo) => onChange({ upTo })} />
      </Field>
      <Field hideLabel label={`Band ${index + 1}, price`} path={`bands.${index}.pricePaisePerKg`} className="w-40">
        <RupeeInput
          value={line.price}
          per="/ kg"
          onValue={(price) => onChange({ price })}
          className="[&_input]:pr-12"
        />
      </Field>
      {onRemove ? (
        <Button
          variant="quiet"
          size="small"
          className="mt-1"
          onClick={onRemove}
          aria-label={`Remove band ${index + 1}`}
        >
          <X aria-hidden /> Remove
        </Button>
      ) : null}
    </div>
  )
}

/** Reads the typed lines; what cannot be read is said at its own field. */
async function publish(effectiveFrom: string, lines: Line[]): Promise<Outcome<PriceListView>> {
  const errors: { path: string; message: string }[] = []
  const bands = lines.map((line, index) => {
    const maxMoistureBp = parsePercent(line.upTo)
    const pricePaisePerKg = parseRupees(line.price)
    if (maxMoistureBp === null || maxMoistureBp > HIGHEST_BP)
      errors.push({ path: `bands.${index}.maxMoistureBp`, message: 'Moisture is 8 to 35 %.' })
    if (pricePaisePerKg === null)
      errors.push({ path: `bands.${index}.pricePaisePerKg`, message: 'Type rupees a kg, for example 21.50.' })
    return { maxMoistureBp: maxMoistureBp ?? 0, pricePaisePerKg: pricePaisePerKg ?? 0 }
  })
  if (errors.length === 0) return publishPriceListAction({ effectiveFrom, bands })
  const problem = { code: 'invalid', reason: 'input.invalid', title: 'Please check what you entered', detail: '' }
  return { ok: false, problem: { ...problem, status: 422, errors } }
}
