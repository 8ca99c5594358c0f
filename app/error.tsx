'use client'

import { FullPageNote } from '@/components/shell/full-page-note'
import { Button } from '@/components/ui/button'
import { buttonLook } from '@/components/ui/button-look'

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
          {/* A plain link: it belongs to every page's first load, and after a fault the whole page is fetched anew. */}
          <a href="/" className={buttonLook('plain', 'medium')}>
            Go to the start
          </a>
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
