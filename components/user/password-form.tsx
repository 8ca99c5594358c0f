'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { changePasswordAction } from '@/lib/services/user/actions'
import { Field } from '../ui/field'
import { Form } from '../ui/form'
import { PasswordInput } from './password-input'
import { passwordHint } from './sign-up-form'

/** A new password; every other session ends with it. */
export function PasswordForm() {
  const [round, setRound] = useState(0)
  const router = useRouter()
  return (
    <Form
      key={round}
      label="Change the password"
      submitLabel="Change the password"
      action={({ currentPassword = '', newPassword = '' }) => changePasswordAction({ currentPassword, newPassword })}
      onDone={() => {
        toast('Password changed. Other devices are signed out.')
        setRound(round + 1)
        router.refresh()
      }}
    >
      <Field name="currentPassword" label="Present password" required>
        <PasswordInput autoComplete="current-password" />
      </Field>
      <Field name="newPassword" path="password" label="New password" hint={passwordHint} required>
        <PasswordInput autoComplete="new-password" />
      </Field>
    </Form>
  )
}
