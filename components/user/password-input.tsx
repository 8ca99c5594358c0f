'use client'

import { Eye, EyeOff } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { TextInput } from '../ui/text-input'

/** A password that can be looked at. Say `current-password` or `new-password`, so that password managers help. */
export function PasswordInput(props: ComponentProps<'input'> & { autoComplete: 'current-password' | 'new-password' }) {
  const [isShown, setShown] = useState(false)
  const Icon = isShown ? EyeOff : Eye
  return (
    <span className="relative block">
      <TextInput {...props} type={isShown ? 'text' : 'password'} maxLength={200} className="pr-22" />
      <button
        type="button"
        aria-pressed={isShown}
        aria-label={isShown ? 'Hide the password' : 'Show the password'}
        onClick={() => setShown(!isShown)}
        className="absolute inset-y-1 right-1 flex items-center gap-1.5 rounded-sm px-2 text-sm text-ink-2 hover:text-ink"
      >
        <Icon aria-hidden className="size-4" />
        {isShown ? 'Hide' : 'Show'}
      </button>
    </span>
  )
}
