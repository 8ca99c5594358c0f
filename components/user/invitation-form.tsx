'use client'

import type { Outcome } from '@/lib/doors/outcome'
import { Field } from '../ui/field'
import { Form } from '../ui/form'
import { TextInput } from '../ui/text-input'
import { goInside } from './go-inside'
import { PasswordInput } from './password-input'

/** Joins a team: the e-mail is the invitation's, the password proves or makes the account. */
export function InvitationForm({
  token,
  name,
  email,
  action,
}: {
  token: string
  name: string
  email: string
  action: (input: unknown) => Promise<Outcome<null>>
}) {
  return (
    <Form
      label="Accept the invitation"
      submitLabel="Join the team"
      pendingLabel="Joining…"
      action={({ name, password }) => action({ token, name, password })}
      onDone={goInside}
    >
      <Field label="E-mail" hint="You will sign in with it.">
        <TextInput type="email" autoComplete="username" value={email} readOnly />
      </Field>
      <Field name="name" label="Your name" required>
        <TextInput autoComplete="name" defaultValue={name} />
      </Field>
      <Field
        name="password"
        label="Password"
        hint="If you already use FarmTally with this address: the password you have. Otherwise choose one of at least 15 characters; four or five words that have nothing to do with each other do well."
        required
      >
        <PasswordInput autoComplete="new-password" />
      </Field>
    </Form>
  )
}
