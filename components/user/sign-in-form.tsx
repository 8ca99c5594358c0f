'use client'

import type { Outcome } from '@/lib/doors/outcome'
import { Field } from '../ui/field'
import { Form } from '../ui/form'
import { TextInput } from '../ui/text-input'
import { goInside } from './go-inside'
import { PasswordInput } from './password-input'
import { provePassword } from './prove-password'

/** E-mail and password. The answer never tells which of the two was wrong. */
export function SignInForm() {
  return (
    <Form label="Sign in" submitLabel="Sign in" pendingLabel="Signing in…" action={tryIt} onDone={goInside}>
      <Field name="email" label="E-mail" required>
        <TextInput type="email" autoComplete="username" spellCheck={false} autoCapitalize="none" />
      </Field>
      <Field name="password" label="Password" required>
        <PasswordInput autoComplete="current-password" />
      </Field>
    </Form>
  )
}

async function tryIt({ email = '', password = '' }: Record<string, string>): Promise<Outcome<null>> {
  const errors = [
    ...(email.includes('@') ? [] : [{ path: 'email', message: 'Write your e-mail address.' }]),
    ...(password === '' ? [{ path: 'password', message: 'Write your password.' }] : []),
  ]
  if (errors.length === 0) return provePassword(email, password)
  const problem = { code: 'invalid', reason: 'input.invalid', title: 'Not yet', detail: '', status: 422, errors }
  return { ok: false, problem }
}
