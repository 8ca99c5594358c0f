'use client'

import { useRouter } from 'next/navigation'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { sendFile } from '@/components/ui/send-file'
import { Sheet } from '@/components/ui/sheet'
import { TextInput } from '@/components/ui/text-input'
import { wrongInput } from '@/components/ui/wrong-input'
import type { ImportView } from '@/lib/services/farmer/view'

/** First step: the file. Nobody is added by it. */
export function UploadList() {
  const router = useRouter()
  return (
    <Sheet title="Choose your list" className="max-w-2xl">
      <Form
        label="Upload a list"
        submitLabel="Upload and look at it"
        pendingLabel="Reading the file…"
        action={async (_, data) => {
          const file = data.get('file')
          if (!(file instanceof File) || file.size === 0) return wrongInput('file', 'Choose a file first.')
          return sendFile<ImportView>('/api/v1/farmer-imports', file)
        }}
        onDone={(list) => router.push(`/farmers/import/${list.id}`)}
      >
        <p className="text-ink-2">
          A spreadsheet with one farmer in each row and headings above. Nobody is added yet: next you match the columns
          and see what would happen.
        </p>
        <Field name="file" label="File" hint="Excel (.xlsx) or CSV, up to 5,000 rows and 10 MB" required>
          <TextInput
            type="file"
            className="file:mr-3 file:cursor-pointer file:rounded-sm file:border file:border-line-strong file:bg-paper file:px-2.5 file:py-0.5 file:font-medium"
            accept=".csv,.tsv,.txt,.xlsx,text/csv"
          />
        </Field>
      </Form>
    </Sheet>
  )
}
