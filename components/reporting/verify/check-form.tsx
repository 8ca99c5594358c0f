'use client'

import { type FormEvent, useEffect, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { checkSquare, type SquareVerdict } from './check-square'
import { keepPageForOffline } from './keep-page'
import { knownKeys } from './known-keys'
import { SquareNote } from './square-note'

/** Checks a slip by the text of its square, with or without a network. */
export function CheckForm() {
  const id = useId()
  const [verdict, setVerdict] = useState<SquareVerdict>({ verdict: 'none' })
  const [known, setKnown] = useState<string[]>([])
  useEffect(() => {
    keepPageForOffline()
    const check = () =>
      checkSquare(window.location.hash).then((found) => {
        setVerdict(found)
        setKnown([...new Set(knownKeys().map(({ organization }) => organization.name))])
      })
    void check()
    window.addEventListener('hashchange', check)
    return () => window.removeEventListener('hashchange', check)
  }, [])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('square') ?? '')
    void checkSquare(text).then(setVerdict)
  }

  return (
    <>
      <form onSubmit={submit} className="mt-6 flex flex-col gap-3">
        <label htmlFor={id} className="flex flex-col gap-1">
          What the square on the slip says
          <textarea id={id} name="square" rows={4} required className="control figures py-2" />
        </label>
        <Button type="submit" variant="primary">
          Check the slip
        </Button>
      </form>
      <div aria-live="polite">
        <SquareNote verdict={verdict} />
      </div>
      {known.length > 0 ? (
        <p className="mt-8 text-note text-ink-2">
          Checked without a network on this device: slips of {known.join(', ')}.
        </p>
      ) : null}
    </>
  )
}
