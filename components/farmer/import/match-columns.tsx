'use client'

import { useState } from 'react'
import { ErrorNote } from '@/components/ui/error-note'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { Sheet } from '@/components/ui/sheet'
import type { Problem } from '@/lib/doors/outcome'
import { mapImportAction } from '@/lib/services/farmer/actions'
import type { ImportField } from '@/lib/services/farmer/rules/import-columns'
import type { ImportPreview } from '@/lib/services/farmer/view'
import { fieldWords } from './field-words'

const fields = Object.keys(fieldWords) as ImportField[]
const SAMPLES_SHOWN = 3

/** Second step: which column means what. The guess stands already; every change is looked at anew. */
export function MatchColumns({ preview, onChanged }: { preview: ImportPreview; onChanged: () => Promise<unknown> }) {
  const { headers, id: importId, mapping } = preview.import
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isSaving, setSaving] = useState(false)
  const options = headers.map((header, column) => ({ value: String(column), label: header || `Column ${column + 1}` }))

  async function choose(field: ImportField, typed: string) {
    const { [field]: _, ...others } = mapping
    const next = typed === '' ? others : { ...others, [field]: Number(typed) }
    setSaving(true)
    const outcome = await mapImportAction({ importId, mapping: next })
    setProblem(outcome.ok ? null : outcome.problem)
    if (outcome.ok) await onChanged()
    setSaving(false)
  }

  return (
    <Sheet title="Match the columns" aside={isSaving ? 'Looking again…' : 'Guessed from the headings'}>
      {problem ? <ErrorNote problem={problem} /> : null}
      <div className="grid gap-4 min-[600px]:grid-cols-2 min-[1100px]:grid-cols-3">
        {fields.map((field) => (
          <Field
            key={field}
            label={fieldWords[field]}
            required={field === 'name' || field === 'village' ? true : undefined}
            hint={examplesOf(preview, mapping[field])}
          >
            <Select
              options={options}
              placeholder={field === 'name' || field === 'village' ? 'Choose the column' : 'Not in this list'}
              value={mapping[field] === undefined ? '' : String(mapping[field])}
              onChange={(event) => choose(field, event.target.value)}
            />
          </Field>
        ))}
      </div>
    </Sheet>
  )
}

/** The first cells of a column, so that one sees whether it is the right one. */
function examplesOf({ samples }: ImportPreview, column: number | undefined): string | undefined {
  if (column === undefined) return undefined
  const cells = samples.map((row) => row.cells[column] ?? '').filter((cell) => cell.trim() !== '')
  return cells.length > 0 ? cells.slice(0, SAMPLES_SHOWN).join(', ') : 'This column is empty at the top.'
}
