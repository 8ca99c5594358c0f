'use client'

import { useState } from 'react'
import type { Outcome } from '@/lib/doors/outcome'
import { PASSWORD_MIN_ALONE } from '@/lib/services/user/rules'
import { Field } from '../ui/field'
import { Form } from '../ui/form'
import { TextInput } from '../ui/text-input'
import { goInside } from './go-inside'
import { codeFromName } from './organization-code'
import { PasswordInput } from './password-input'

export const passwordHint = `At least ${PASSWORD_MIN_ALONE} characters. Four or five words that have nothing to do with each other do well.`

/** A new organization and its owner. The code follows the name until somebody writes another. */
export function SignUpForm({ action }: { action: (input: unknown) => Promise<Outcome<null>> }) {
  const [name, setName] = useState('')
  const [ownCode, setOwnCode] = useState<string | null>(null)
  return (
    <Form
      label="Sign up"
      submitLabel="Open the account"
      pendingLabel="Opening…"
      action={(values) => action(values)}
      onDone={goInside}
    >
      <Field name="organizationName" label="Your organization" hint="As it should stand on every slip." required>
        <TextInput autoComplete="organization" value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="place" label="Place" required={false}>
          <TextInput autoComplete="address-level2" />
        </Field>
        <Field name="code" label="Code" hint="A short name in letters, digits and hyphens." required>
          <TextInput
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            value={ownCode ?? codeFromName(name)}
            onChange={(event) => setOwnCode(event.target.value)}
          />
        </Field>
      </div>
      <Field name="name" label="Your name" required>
        <TextInput autoComplete="name" />
      </Field>
      <Field name="email" label="E-mail" hint="You sign in with it." required>
        <TextInput type="email" autoComplete="username" spellCheck={false} autoCapitalize="none" />
      </Field>
      <Field name="password" label="Password" hint={passwordHint} required>
        <PasswordInput autoComplete="new-password" />
      </Field>
    </Form>
  )
}
