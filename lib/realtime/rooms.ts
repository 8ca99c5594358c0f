import type { Role } from '@/lib/access/permissions'

/** Rooms begin with the organization; only the server names them. */
export const officeRoom = (organizationId: string): string => `org:${organizationId}:office`
export const everyoneRoom = (organizationId: string): string => `org:${organizationId}:everyone`
export const memberRoom = (organizationId: string, memberId: string): string =>
  `org:${organizationId}:member:${memberId}`

/** Not for messages: the sockets that close together when their session ends. */
export const sessionRoom = (organizationId: string, sessionId: string): string =>
  `org:${organizationId}:session:${sessionId}`

/** Where a member sits: the office hears everything, a field manager what concerns him. */
export function roomsOf(member: { organizationId: string; memberId: string; role: Role }): string[] {
  const own = [everyoneRoom(member.organizationId), memberRoom(member.organizationId, member.memberId)]
  return member.role === 'field_manager' ? own : [...own, officeRoom(member.organizationId)]
}
