'use client'

import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { changeOrganizationAction } from '@/lib/services/user/actions'
import type { OrganizationView } from '@/lib/services/user/view'
import { Field } from '../ui/field'
import { Form } from '../ui/form'
import { TextInput } from '../ui/text-input'
import { knownVersion, rememberVersion } from './organization-version'

/** What stands on top of every paper. */
export function OrganizationForm({ organization }: { organization: OrganizationView }) {
  const router = useRouter()
  return (
    <Form
      label="Organization"
      submitLabel="Save"
      action={({ name = '', place = '', phone }) =>
        changeOrganizationAction({ expectedVersion: knownVersion(organization), name, place, phone: phone || null })
      }
      onDone={(saved) => {
        rememberVersion(saved)
        toast('Organization: saved')
        router.refresh()
      }}
    >
      <Field name="name" label="Name" required>
        <TextInput defaultValue={organization.name} autoComplete="organization" />
      </Field>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <Field name="place" label="Place">
          <TextInput defaultValue={organization.place} autoComplete="off" />
        </Field>
        <Field name="phone" label="Phone">
          <TextInput type="tel" defaultValue={organization.phone ?? ''} autoComplete="off" />
        </Field>
      </div>
    </Form>
  )
}
