import type { Outcome } from '@/lib/doors/outcome'

/**
 * Signs in through next-auth's REST endpoints (https://next-auth.js.org/getting-started/rest-api), so that a server
 * that cannot be reached leaves the form as it was typed.
 * @throws what fetch throws, or when the answer is not ours.
 */
export async function provePassword(email: string, password: string): Promise<Outcome<null>> {
  const { csrfToken } = await readJson<{ csrfToken: string }>(fetch('/api/auth/csrf', { cache: 'no-store' }))
  const { url } = await readJson<{ url: string }>(
    fetch('/api/auth/callback/credentials', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ email, password, csrfToken, callbackUrl: '/home', json: 'true' }),
    }),
  )
  const said = new URL(url, window.location.href).searchParams.get('error')
  if (said === null) return { ok: true, value: null }
  return {
    ok: false,
    problem: { code: 'unauthenticated', reason: 'sign-in.refused', title: 'Not signed in', detail: said, status: 401 },
  }
}

async function readJson<T>(asked: Promise<Response>): Promise<T> {
  const response = await asked
  if (!response.headers.get('content-type')?.includes('json')) throw new Error('not an answer of ours')
  return (await response.json()) as T
}
