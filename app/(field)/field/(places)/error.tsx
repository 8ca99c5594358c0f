'use client'

import { InsideNote } from '@/components/shell/inside-note'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'

/** A page that failed inside the frame: the four places stay within reach. */
export default function FieldError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <InsideNote
      title="This page could not be shown"
      actions={
        <>
          <Button variant="primary" onClick={reset}>
            Try again
          </Button>
          <LinkButton href="/field">My trips</LinkButton>
        </>
      }
    >
      Nothing that was saved is lost. Try again in a moment.
      {error.digest ? (
        <p className="mt-2 text-sm">If it happens again, tell support this number: {error.digest}</p>
      ) : null}
    </InsideNote>
  )
}
