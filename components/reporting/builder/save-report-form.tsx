'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import { newId } from '@/lib/kernel/ids'
import { saveReportAction } from '@/lib/reporting/actions'

type Design = Parameters<typeof saveReportAction>[0]['design']

/** Gives a report a name, so that it stands in the gallery and can be fetched as a file. */
export function SaveReportForm({ design }: { design: Design }) {
  const router = useRouter()
  const [id] = useState(newId)
  return (
    <Form
      label="Save this report"
      submitLabel="Save the report"
      action={({ name = '', isShared }) => saveReportAction({ id, name, isShared: isShared === 'yes', design })}
      onDone={(saved) => {
        toast(`Saved: ${saved.name}`)
        router.push(`/reports/${saved.id}`)
      }}
    >
      <Field name="name" label="Name" required>
        <TextInput autoComplete="off" />
      </Field>
      <Checkbox name="isShared" value="yes" label="Show it to everybody in the organization" />
    </Form>
  )
}
