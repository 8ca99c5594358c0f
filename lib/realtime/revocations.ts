import type { StoredEvent } from '@/lib/events/book'

type Closed = { sessionId: string } | { memberId: string }
type WithIds = { sessionId: string; memberId: string }

/** A new password or role ends the sockets of the member; who still has a session comes back with a fresh ticket. */
const closing: Record<string, (payload: WithIds) => Closed> = {
  'session.ended': ({ sessionId }) => ({ sessionId }),
  'member.suspended': ({ memberId }) => ({ memberId }),
  'member.role-changed': ({ memberId }) => ({ memberId }),
  'sessions.all-ended': ({ memberId }) => ({ memberId }),
  'sessions.ended-elsewhere': ({ memberId }) => ({ memberId }),
  'password.changed': ({ memberId }) => ({ memberId }),
}

/** Whose sockets an event closes; null for nearly all events. */
export const closesOf = (event: StoredEvent): Closed | null => closing[event.name]?.(event.payload as WithIds) ?? null
