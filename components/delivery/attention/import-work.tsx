'use client'

import Link from 'next/link'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import { groupIndian } from '@/lib/kernel/money'
import { type Imported, importFile } from './import-file'

/** The file, the words that open it, and what became of each entry. */
export function ImportWork({ organizationId }: { organizationId: string }) {
  const [imported, setImported] = useState<Imported | null>(null)
  return (
    <div className="flex max-w-xl flex-col gap-8">
      <Form
        label="Import a phone’s file"
        submitLabel="Open it and book the work"
        pendingLabel="Booking…"
        action={({ words = '' }, data) => importFile(data.get('file'), words, organizationId)}
        onDone={setImported}
      >
        <Field name="file" label="File" hint="farmtally-work-….json, made on the phone under What waits" required>
          <TextInput type="file" accept=".json,application/json" />
        </Field>
        <Field name="words" label="Words that open it" hint="As they were chosen on the phone" required>
          <TextInput autoComplete="off" />
        </Field>
      </Form>
      {imported ? <Result imported={imported} /> : null}
    </div>
  )
}

function Result({ imported: { author, counts } }: { imported: Imported }) {
  return (
    <section role="status" aria-label="What became of it" className="rounded-md border border-line bg-sheet p-4">
      <h2 className="mb-2">The work of {author}</h2>
      <ul className="figures flex flex-col gap-1">
        <li>{groupIndian(counts.done)} booked now</li>
        <li>{groupIndian(counts.replayed)} were here already</li>
        <li>{groupIndian(counts.rejected)} need attention</li>
      </ul>
      {counts.rejected > 0 ? (
        <p className="mt-2">
          <Link className="link" href="/attention?status=open">
            Look at what needs attention
          </Link>
        </p>
      ) : null}
    </section>
  )
}
