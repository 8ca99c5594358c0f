'use client'

import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { changeOrganizationAction } from '@/lib/services/user/actions'
import type { OrganizationView } from '@/lib/services/user/view'
import { AffixInput } from '../ui/affix-input'
import { Checkbox } from '../ui/checkbox'
import { Field } from '../ui/field'
import { Form } from '../ui/form'
import { RupeeInput } from '../ui/rupee-input'
import { knownVersion, rememberVersion } from './organization-version'
import { type SettingField, settingSections } from './settings-sections'
import { readSection, settingAt, typedSetting } from './settings-values'

/** One section of the rules of trade. Saving it touches nothing of the other sections. */
export function SettingsForm({ sectionId, organization }: { sectionId: string; organization: OrganizationView }) {
  const router = useRouter()
  const section = settingSections.find((one) => one.id === sectionId)!
  const { settings } = organization

  return (
    <Form
      label={section.title}
      submitLabel="Save"
      action={async (typed) => {
        const { changed, faults: errors } = readSection(section, settings, typed)
        if (errors.length === 0)
          return changeOrganizationAction({ expectedVersion: knownVersion(organization), settings: changed })
        const problem = { code: 'invalid', reason: 'input.invalid', title: 'Not yet', detail: '', status: 422, errors }
        return { ok: false, problem }
      }}
      onDone={(saved) => {
        rememberVersion(saved)
        toast(`${section.title}: saved`)
        router.refresh()
      }}
    >
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {section.fields.map((field) => (
          <Setting key={field.path} field={field} organization={organization} />
        ))}
      </div>
    </Form>
  )
}

function Setting({ field, organization: { settings } }: { field: SettingField; organization: OrganizationView }) {
  if (field.kind === 'tick')
    return (
      <Checkbox
        name={field.path}
        label={field.label}
        hint={field.hint}
        defaultChecked={settingAt(settings, field.path) === true}
        className="sm:col-span-2"
      />
    )
  const shared = { name: field.path, defaultValue: typedSetting(field, settings) }
  return (
    <Field
      path={`settings.${field.path}`}
      label={field.label}
      hint={field.hint}
      required={field.mayBeEmpty ? false : undefined}
    >
      {field.kind === 'rupees' ? (
        <RupeeInput {...shared} per={field.unit} />
      ) : (
        <AffixInput {...shared} after={field.kind === 'kg' ? 'kg' : field.kind === 'percent' ? '%' : field.unit} />
      )}
    </Field>
  )
}
