'use client'

import { FullPageNote } from '@/components/shell/full-page-note'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'

/** A page that failed while being made. Nothing that was saved is touched. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <FullPageNote
      title="This page could not be shown"
      actions={
        <>
          <Button variant="primary" onClick={reset}>
            Try again
          </Button>
          <LinkButton href="/">Go to the start</LinkButton>
        </>
      }
    >
      <p>Nothing that was saved is lost. Try again in a moment.</p>
      {error.digest ? (
        <p className="mt-2 text-sm">If it happens again, tell support this number: {error.digest}</p>
      ) : null}
    </FullPageNote>
  )
}
