'use client'

import { Combobox } from '@/components/ui/combobox'
import { getJson } from '@/components/ui/fetch-json'
import { Field } from '@/components/ui/field'
import type { FarmerView } from '@/lib/services/farmer/view'

type Props = { onChange?: (farmerId: string | null) => void; label?: string; path?: string; exceptId?: string }

/** Finds a farmer by the beginnings of name, village, code or phone. `path`: the input field that faults speak of. */
export function ChooseFarmer({ onChange, label = 'Farmer', path = 'farmerId', exceptId }: Props) {
  return (
    <Field name={path} label={label} required>
      <Combobox
        onChange={(choice) => onChange?.(choice?.id ?? null)}
        search={async (text) => {
          const { data } = await getJson<{ data: FarmerView[] }>(
            `/api/v1/farmers?limit=8&q=${encodeURIComponent(text)}`,
          )
          return data
            .filter(({ id }) => id !== exceptId)
            .map(({ id, name, code, village }) => ({ id, label: name, detail: `${code} · ${village}` }))
        }}
      />
    </Field>
  )
}
