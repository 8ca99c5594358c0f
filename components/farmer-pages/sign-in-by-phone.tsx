'use client'

import { useActionState } from 'react'
import type { SignInState } from '@/lib/doors/own-outcome'
import { buttonLook } from '../ui/button-look'
import type { FarmerWords } from './farmer-words'
import { Said } from './own-form'

type SignInProps = {
  action: (before: SignInState, form: FormData) => Promise<SignInState>
  words: Pick<
    FarmerWords,
    'phone' | 'sendCode' | 'code' | 'codeNote' | 'enter' | 'otherPhone' | 'signInNote' | 'problem'
  >
}

/** Phone, then the code that came by SMS; the same two steps without any script. */
export function SignInByPhone({ action, words }: SignInProps) {
  const [state, send, isSending] = useActionState(action, { step: 'phone', typed: {} } as SignInState)
  const isCode = state.step === 'code'
  const phone = state.typed.phone ?? ''
  return (
    <form key={state.step} action={send} className="grid gap-5">
      <p className="text-ink-2">{isCode ? words.codeNote.replace('{phone}', phone) : words.signInNote}</p>
      {isCode ? (
        <>
          <input type="hidden" name="phone" value={phone} />
          <Big name="code" label={words.code} mode="numeric" auto="one-time-code" />
        </>
      ) : (
        <Big name="phone" label={words.phone} mode="tel" auto="tel" value={phone} />
      )}
      <Said problem={state.problem && words.problem[state.problem]} />
      <button type="submit" aria-busy={isSending} className={buttonLook('primary', 'large', 'w-full')}>
        {isCode ? words.enter : words.sendCode}
      </button>
      {isCode && (
        <a className="link justify-self-center py-2" href="/farmer/sign-in">
          {words.otherPhone}
        </a>
      )}
    </form>
  )
}

type BigProps = { name: string; label: string; mode: 'tel' | 'numeric'; auto: string; value?: string }

function Big({ name, label, mode, auto, value }: BigProps) {
  return (
    <label className="grid gap-2 font-medium">
      {label}
      <input
        name={name}
        type={mode === 'tel' ? 'tel' : 'text'}
        inputMode={mode}
        autoComplete={auto}
        defaultValue={value}
        required
        className="control figures text-[26px] font-normal tracking-wide"
      />
    </label>
  )
}
