import { rawRoute } from '@/lib/doors/route'
import { forbidden } from '@/lib/kernel/errors'
import { env } from '@/lib/platform/env'
import { issueTicket } from '@/lib/realtime/ticket'

/** From the signed-in session to a socket: a ticket for one minute, and the port to bring it to. */
export const POST = rawRoute(async ({ ctx }) => {
  if (ctx.actor.kind !== 'staff') throw forbidden('realtime.people-only', 'Only a signed-in person listens.')
  const { memberId, sessionId, role } = ctx.actor
  const ticket = issueTicket({ organizationId: ctx.organizationId, memberId, sessionId, role })
  return Response.json({ ticket, port: env().REALTIME_PORT })
})
