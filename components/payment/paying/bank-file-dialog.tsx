'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { download } from '@/components/ui/data-table/csv'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { makeBankFileAction } from '@/lib/services/payment/actions'
import type { BankLayout } from '@/lib/services/payment/rules/bank-file'

const layouts = [
  { value: 'generic', label: 'Plain table (CSV)' },
  { value: 'filehdr', label: 'FILEHDR layout' },
  { value: 'icici', label: 'ICICI Bank' },
]
const ways = [
  { value: 'neft', label: 'NEFT, large amounts RTGS' },
  { value: 'imps', label: 'IMPS where it can' },
]

/** Asks for the bank's layout and downloads the file. Who made it is written down. */
export function BankFileDialog({ batchId }: { batchId: string }) {
  const [isOpen, setOpen] = useState(false)
  const { refresh } = useRouter()
  return (
    <Dialog
      title="File for the bank"
      description="It holds the farmers’ account numbers. Who makes it, and when, is written down."
      trigger={<Button>Bank file…</Button>}
      open={isOpen}
      onOpenChange={setOpen}
    >
      <Form
        submitLabel="Download"
        action={({ layout, debitAccount, debitIfsc, way }) =>
          makeBankFileAction({
            ...{ batchId, layout: layout as BankLayout, preferImps: way === 'imps' },
            ...(debitAccount && { debitAccount }),
            ...(debitIfsc && { debitIfsc }),
          })
        }
        onDone={({ fileName, text }) => {
          download(fileName, text)
          setOpen(false)
          refresh()
        }}
      >
        <Field name="layout" label="Layout" required>
          <Select options={layouts} defaultValue="generic" />
        </Field>
        <Field name="way" label="Sent by" required>
          <Select options={ways} defaultValue="neft" />
        </Field>
        <Field
          name="debitAccount"
          label="Your account"
          hint="The account that is debited. Not for the plain table."
          required={false}
        >
          <TextInput inputMode="numeric" autoComplete="off" />
        </Field>
        <Field name="debitIfsc" label="Its IFSC" required={false}>
          <TextInput autoComplete="off" />
        </Field>
      </Form>
    </Dialog>
  )
}
