'use client'

import { Field } from '../ui/field'
import { Select } from '../ui/select'
import { roleWords } from './role-words'

const options = Object.entries(roleWords).map(([value, role]) => ({ value, label: role.name }))

/** One role of five; the page says beside it what each may do. */
export function RoleChoice({ chosen = 'field_manager' }: { chosen?: string }) {
  return (
    <Field name="role" label="Role" required>
      <Select options={options} defaultValue={chosen} />
    </Field>
  )
}
