import type { AuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { runOperation } from '@/lib/access/runner'
import { DomainError } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { authenticate, sessionCookieName } from '@/lib/services/user/authenticate'
import { endSession } from '@/lib/services/user/operations/end-session'
import { signIn } from '@/lib/services/user/operations/sign-in'
import { addressOf } from './rate-limits'

type WithToken = { sessionToken?: string }

/**
 * next-auth with sessions of our own: the cookie carries an opaque token whose hash is in the database, so that a
 * session can be seen and ended. encode and decode only pass that token on; `authenticate` is what believes it.
 */
export function authOptions(): AuthOptions {
  const isSecure = env().APP_URL.startsWith('https:')
  process.env.NEXTAUTH_URL ??= env().APP_URL
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: 'jwt', maxAge: 30 * 86_400 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    useSecureCookies: isSecure,
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure },
      },
    },
    jwt: {
      encode: async ({ token }) => (token as WithToken | undefined)?.sessionToken ?? '',
      decode: async ({ token }) => (token ? { sessionToken: token } : null),
    },
    callbacks: {
      jwt: async ({ token, user }) => ({ ...token, ...(user && { sessionToken: (user as WithToken).sessionToken }) }),
      session: async ({ session, token }) => {
        const ctx = await authenticate(cookieOf((token as WithToken).sessionToken), newId())
        return { expires: session.expires, user: ctx ? { name: ctx.actor.name } : undefined }
      },
    },
    events: { signOut: async ({ token }) => revoke((token as WithToken | null)?.sessionToken) },
    providers: [
      CredentialsProvider({
        name: 'E-mail and password',
        credentials: { email: {}, password: {}, organizationId: {} },
        authorize: async (given, request) => {
          try {
            const headers = new Headers((request.headers ?? {}) as Record<string, string>)
            const input = {
              email: given?.email,
              password: given?.password,
              ...(given?.organizationId && { organizationId: given.organizationId }),
            }
            const from = { address: addressOf(headers), userAgent: headers.get('user-agent') ?? '' }
            const signedIn = await signIn(input, from)
            return { id: signedIn.memberId, sessionToken: signedIn.sessionToken }
          } catch (error) {
            throw new Error(sentenceOf(error))
          }
        },
      }),
    ],
  }
}

const cookieOf = (token: string | undefined) => new Headers({ cookie: `${sessionCookieName()}=${token ?? ''}` })

async function revoke(token: string | undefined): Promise<void> {
  const ctx = await authenticate(cookieOf(token), newId())
  if (ctx?.actor.kind === 'staff') await runOperation(ctx, endSession, { sessionId: ctx.actor.sessionId })
}

/** next-auth shows an error's message to the person; what is unknown goes to the log instead. */
function sentenceOf(error: unknown): string {
  if (error instanceof DomainError) return error.message
  log().error({ err: error }, 'sign-in failed')
  return 'Signing in is not possible right now. Try again in a moment.'
}
