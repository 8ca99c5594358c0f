import { sql } from 'drizzle-orm'
import type { Role } from '@/lib/access/permissions'
import { asListener } from '@/lib/events/tail'
import { type Claims, readTicket } from './ticket'

export type Listener = Claims & { role: Role }

/** How long another process may still believe a credential that has just been revoked. */
const BELIEVED_MS = 5_000

/**
 * A ticket → who listens; null when the ticket is not ours or too old, the session has ended, or the member was
 * suspended. A ticket from around a change of role or password is refused as well: the next one knows better.
 */
export async function admit(ticket: unknown, secret: string, nowMs: number): Promise<Listener | null> {
  const claims = readTicket(ticket, secret, nowMs)
  if (!claims) return null
  const { organizationId, memberId, sessionId } = claims
  const since = new Date(claims.issuedAtMs - BELIEVED_MS).toISOString()
  const [member] = await asListener(organizationId, (tx) =>
    tx.execute<{ role: Role; is_over: boolean }>(sql`
      select m.role, exists (
          select 1 from events.events e where e.organization_id = ${organizationId} and e.stream_type = 'session'
            and e.stream_id = ${sessionId} and e.name = 'session.ended'
        ) or exists (
          select 1 from events.events e where e.organization_id = ${organizationId} and e.stream_type = 'member'
            and e.stream_id = ${memberId} and e.at > ${since}::timestamptz
            and e.name in ('member.suspended', 'member.role-changed', 'password.changed', 'sessions.all-ended',
              'sessions.ended-elsewhere')
        ) as is_over
      from "user".members m
      where m.organization_id = ${organizationId} and m.id = ${memberId} and m.status = 'active'`),
  )
  return member && !member.is_over ? { ...claims, role: member.role } : null
}
