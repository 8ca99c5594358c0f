import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { roles } from '@/lib/access/permissions'
import { env } from '@/lib/platform/env'

const LIFE_MS = 60_000

const Ticket = z.object({
  organizationId: z.uuid(),
  memberId: z.uuid(),
  sessionId: z.uuid(),
  role: z.enum(roles),
  until: z.number(),
})
/** Who may open a socket, for one minute: what the signed-in session says, carried to the other process. */
export type Ticket = Omit<z.infer<typeof Ticket>, 'until'>

const signature = (body: string): Buffer => createHmac('sha256', env().AUTH_SECRET).update(`ticket\n${body}`).digest()

/** `<payload>.<HMAC-SHA-256>`, both base64url. */
export function issueTicket(ticket: Ticket, now = Date.now()): string {
  const body = Buffer.from(JSON.stringify({ ...ticket, until: now + LIFE_MS })).toString('base64url')
  return `${body}.${signature(body).toString('base64url')}`
}

/** The ticket behind a text; null when it was forged, changed or is older than a minute. */
export function readTicket(text: unknown, now = Date.now()): Ticket | null {
  const [body = '', mac = ''] = typeof text === 'string' ? text.split('.') : []
  const given = Buffer.from(mac, 'base64url')
  const right = signature(body)
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null
  const parsed = Ticket.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()))
  return parsed.success && parsed.data.until > now ? parsed.data : null
}
