import { type NextRequest, NextResponse } from 'next/server'

/**
 * Headers only. Nobody is let in or kept out here: that is decided in the runner, behind every door.
 * Styles are inline because the primitives and the toasts set positions; scripts need this request's nonce.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID())
  const policy = contentPolicy(nonce, request.nextUrl.hostname)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('referrer-policy', 'strict-origin-when-cross-origin')
  response.headers.set(
    'permissions-policy',
    'geolocation=(self), camera=(self), microphone=(self), serial=(self), bluetooth=(self)',
  )
  // Where a proxy ends TLS this process is asked over http; the address that people type decides.
  if (process.env.APP_URL?.startsWith('https:'))
    response.headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains')
  return response
}

function contentPolicy(nonce: string, hostname: string): string {
  const isDevelopment = process.env.NODE_ENV === 'development'
  const realtime = process.env.REALTIME_PORT ?? String(Number(process.env.PORT ?? 3000) + 1)
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' http://${hostname}:${realtime} ws://${hostname}:${realtime} wss://${hostname}:${realtime}`,
    "frame-ancestors 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "object-src 'none'",
  ].join('; ')
}

export const config = {
  matcher: ['/((?!api/|_next/static|_next/image|icon|apple-icon|.*\\.(?:png|svg|ico|webmanifest)$).*)'],
}
