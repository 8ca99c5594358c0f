'use client'

import './globals.css'

/** The last net: even the frame of the page failed. In plain marks, for it belongs to every page's first load. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en" data-theme="light">
      <body>
        <title>FarmTally could not start</title>
        <main className="mx-auto flex max-w-xl flex-col items-start gap-4 px-4 py-10">
          <h1>FarmTally could not start</h1>
          <p>Nothing that was saved is lost. Try again in a moment.</p>
          {error.digest ? <p>If it happens again, tell support: {error.digest}</p> : null}
          <button type="button" className="rounded-md bg-crop px-4 py-3 text-on-crop" onClick={reset}>
            Try again
          </button>
        </main>
      </body>
    </html>
  )
}
