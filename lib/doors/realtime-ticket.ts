import { unauthenticated } from '@/lib/kernel/errors'
import { env } from '@/lib/platform/env'
import { signTicket } from '@/lib/realtime/ticket'
import { rawRoute } from './route'

/** A signed-in browser's way to its socket: a ticket of 60 seconds and the address to show it at. */
export const ticketDoor = rawRoute(async ({ ctx: { actor, organizationId, now }, request }) => {
  if (actor.kind !== 'staff') throw unauthenticated('Live changes are for signed-in people; programs read /events.')
  const { memberId, sessionId } = actor
  const ticket = signTicket({ organizationId, memberId, sessionId, issuedAtMs: now.getTime() }, env().AUTH_SECRET)
  return Response.json({ url: addressFor(request), ticket })
})

/** Behind an edge REALTIME_URL says where; on one machine it is the next port of the host that was typed. */
function addressFor(request: Request): string {
  const { REALTIME_URL, REALTIME_PORT, APP_URL } = env()
  if (REALTIME_URL) return REALTIME_URL
  const host = request.headers.get('host') ?? new URL(APP_URL).host
  return `${new URL(APP_URL).protocol}//${host.replace(/:\d+$/, '')}:${REALTIME_PORT}`
}
