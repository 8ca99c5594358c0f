import { notFound } from '@/lib/kernel/errors'
import { env } from '@/lib/platform/env'
import { limiter } from '@/lib/platform/rate-limit'
import { publicSlipKey } from '@/lib/reporting/public-slip-key'
import { addressOf } from './rate-limits'
import { answer, type Handler } from './route'

/** The public half of a key that signs slips, for anybody, to be kept: it never changes. */
export const publicKeyRoute = (): Handler => (request, context) =>
  answer(request, async (_requestId, headers) => {
    const allowance = { points: env().RATE_LIMIT_VERIFY_PER_MINUTE, windowSeconds: 60 }
    const taken = await limiter('verify-key', allowance).take(addressOf(request.headers))
    if (!taken.allowed)
      return new Response(null, { status: 429, headers: { 'Retry-After': String(taken.resetSeconds) } })
    const { keyId } = await context.params
    const key = await publicSlipKey(String(keyId))
    if (!key) throw notFound('key')
    headers.set('Cache-Control', 'public, max-age=86400')
    return Response.json(key, { headers })
  })
