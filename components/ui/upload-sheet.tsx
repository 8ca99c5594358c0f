import type { ReactNode } from 'react'
import { Field } from './field'
import { Form } from './form'
import { sendFile } from './send-file'
import { Sheet } from './sheet'
import { TextInput } from './text-input'
import { wrongInput } from './wrong-input'

type UploadSheetProps<Value> = {
  title: string
  label: string
  submitLabel: string
  /** The door that reads the file. */
  url: string
  onRead: (value: Value, fileName: string) => void
  /** What happens to the file, and what does not yet. */
  children: ReactNode
}

/** First step of an import: choose a spreadsheet and have it read. */
export function UploadSheet<Value>({ title, label, submitLabel, url, onRead, children }: UploadSheetProps<Value>) {
  return (
    <Sheet title={title} className="max-w-2xl">
      <Form
        label={label}
        submitLabel={submitLabel}
        pendingLabel="Reading the file…"
        action={async (_, data) => {
          const file = data.get('file')
          if (!(file instanceof File) || file.size === 0) return wrongInput('file', 'Choose a file first.')
          const outcome = await sendFile<Value>(url, file)
          return outcome.ok ? { ok: true, value: { fileName: file.name, read: outcome.value } } : outcome
        }}
        onDone={({ fileName, read }) => onRead(read, fileName)}
      >
        <p className="text-ink-2">{children}</p>
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
