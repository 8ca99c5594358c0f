'use client'

import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/button'

/** A text to take away, shown whole, with a button that copies it; selecting it by hand works as well. */
export function CopyBox({ label, text }: { label: string; text: string }) {
  const [isCopied, setCopied] = useState(false)

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }

  return (
    <div className="flex flex-col gap-2.5">
      <textarea
        aria-label={label}
        readOnly
        rows={3}
        value={text}
        onFocus={(event) => event.target.select()}
        className="control resize-none break-all"
      />
      <div>
        <Button variant="primary" onClick={copy}>
          {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
          <span aria-live="polite">{isCopied ? 'Copied' : 'Copy the link'}</span>
        </Button>
      </div>
    </div>
  )
}
