'use client'

import { FullPageNote } from '@/components/shell/full-page-note'
import { Button } from '@/components/ui/button'
import './globals.css'

/** The last net: even the frame of the page failed. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en" data-theme="light">
      <body>
        <title>FarmTally could not start</title>
        <FullPageNote
          title="FarmTally could not start"
          actions={
            <Button variant="primary" onClick={reset}>
              Try again
            </Button>
          }
        >
          <p>Nothing that was saved is lost. Try again in a moment.</p>
          {error.digest ? <p className="mt-2 text-sm">If it happens again, tell support: {error.digest}</p> : null}
        </FullPageNote>
      </body>
    </html>
  )
}
