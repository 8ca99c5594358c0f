import { cookies } from 'next/headers'
import { env } from '@/lib/platform/env'
import { sessionCookieName } from '@/lib/services/user/authenticate'

const LIFE_SECONDS = 30 * 86_400
const isSecure = () => env().APP_URL.startsWith('https:')

/** Hands a new session to this browser from an action, as next-auth would: the opaque token, nothing else. */
export async function keepSession(sessionToken: string): Promise<void> {
  const jar = await cookies()
  const rules = { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure(), maxAge: LIFE_SECONDS }
  jar.set(sessionCookieName(), sessionToken, rules)
}

/** The same as a header of an answer. */
export const sessionCookie = (sessionToken: string): string =>
  `${sessionCookieName()}=${sessionToken}; Path=/; Max-Age=${LIFE_SECONDS}; HttpOnly; SameSite=Lax${isSecure() ? '; Secure' : ''}`
