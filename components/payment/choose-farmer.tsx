'use client'

import { Combobox } from '@/components/ui/combobox'
import { getJson } from '@/components/ui/fetch-json'
import { Field } from '@/components/ui/field'
import type { FarmerView } from '@/lib/services/farmer/view'

/** Finds a farmer by the beginnings of name, village, code or phone. */
export function ChooseFarmer({ onChange }: { onChange?: (farmerId: string | null) => void }) {
  return (
    <Field name="farmerId" label="Farmer" required>
      <Combobox
        onChange={(choice) => onChange?.(choice?.id ?? null)}
        search={async (text) => {
          const { data } = await getJson<{ data: FarmerView[] }>(
            `/api/v1/farmers?limit=8&q=${encodeURIComponent(text)}`,
          )
          return data.map(({ id, name, code, village }) => ({ id, label: name, detail: `${code} · ${village}` }))
        }}
      />
    </Field>
  )
}
