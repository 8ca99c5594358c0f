/** For somebody of the office who has come to the field's address. */
export function StrangerScreen() {
  return (
    <main id="content" className="mx-auto max-w-xl px-4 py-10 text-field">
      <h1>The field is for field managers</h1>
      <p className="mt-2 mb-4">You are signed in as somebody of the office.</p>
      <a className="link" href="/home">
        Go to the office
      </a>
    </main>
  )
}
