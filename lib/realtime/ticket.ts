import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

/** Who may open a socket: what the web process knew of the session when it was asked. */
const Claims = z.object({
  organizationId: z.uuid(),
  memberId: z.uuid(),
  sessionId: z.uuid(),
  issuedAtMs: z.number().int(),
})
export type Claims = z.infer<typeof Claims>

/** Long enough to connect over a thin line, short enough to be worthless in a log. */
export const TICKET_MS = 60_000

const mac = (body: string, secret: string): Buffer =>
  createHmac('sha256', secret).update(`realtime-ticket:${body}`).digest()

/** Signs claims: base64url JSON, a dot, HMAC-SHA-256. */
export function signTicket(claims: Claims, secret: string): string {
  const body = Buffer.from(JSON.stringify(claims)).toString('base64url')
  return `${body}.${mac(body, secret).toString('base64url')}`
}

/** The claims of a ticket that is ours and not older than 60 seconds; null for anything else. */
export function readTicket(text: unknown, secret: string, nowMs: number): Claims | null {
  if (typeof text !== 'string' || text.length > 1_000) return null
  const [body, signature] = text.split('.')
  if (!body || !signature) return null
  const given = Buffer.from(signature, 'base64url')
  const right = mac(body, secret)
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null
  const claims = Claims.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()))
  if (!claims.success) return null
  const ageMs = nowMs - claims.data.issuedAtMs
  return ageMs > -5_000 && ageMs < TICKET_MS ? claims.data : null
}
