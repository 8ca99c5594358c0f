'use client'

import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { sendFile } from '@/components/ui/send-file'
import { Sheet } from '@/components/ui/sheet'
import { TextInput } from '@/components/ui/text-input'
import { wrongInput } from '@/components/ui/wrong-input'
import type { BankAnswerView } from '@/lib/services/payment/view'

export type ChosenAnswer = { fileName: string; answer: BankAnswerView }

/** First step: the file. Nothing is booked by it. */
export function ChooseAnswer({ onRead }: { onRead: (chosen: ChosenAnswer) => void }) {
  return (
    <Sheet title="Choose the bank’s file" className="max-w-2xl">
      <Form
        label="Upload the bank’s file"
        submitLabel="Read it"
        pendingLabel="Reading the file…"
        action={async (_, data) => {
          const file = data.get('file')
          if (!(file instanceof File) || file.size === 0) return wrongInput('file', 'Choose a file first.')
          const outcome = await sendFile<BankAnswerView>('/api/v1/bank-answers/match', file)
          return outcome.ok ? { ok: true, value: { fileName: file.name, answer: outcome.value } } : outcome
        }}
        onDone={onRead}
      >
        <p className="text-ink-2">
          An account statement, or the bank’s answer to a file of ours. Each row is looked up by our reference, by the
          bank’s, or by account and amount. Nothing is booked yet: next you see what each row means.
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
