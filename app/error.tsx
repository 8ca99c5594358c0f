'use client'

/** A page that failed while being made. In plain marks, for it belongs to every page's first load; nothing saved is touched. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main id="content" className="mx-auto flex max-w-xl flex-col items-start gap-4 px-4 py-16">
      <h1>This page could not be shown</h1>
      <p>Nothing that was saved is lost. Try again in a moment.</p>
      {error.digest ? <p className="text-sm">If it happens again, tell support this number: {error.digest}</p> : null}
      <button type="button" className="rounded-md bg-crop px-4 py-2.5 font-medium text-on-crop" onClick={reset}>
        Try again
      </button>
      <a className="link" href="/">
        Go to the start
      </a>
    </main>
  )
}
