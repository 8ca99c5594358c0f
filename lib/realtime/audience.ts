import type { StoredEvent } from '@/lib/events/book'
import { namedIn } from '@/lib/events/tail'
import { isUuid } from '@/lib/kernel/ids'
import type { Change } from './change'
import { type Concern, type Heard, heardEvents } from './heard'
import { everyoneRoom, memberRoom, officeRoom } from './rooms'

/** A message and the rooms that hear it; no rooms when no screen hears of the event. */
export type Sending = { rooms: string[]; change: Change; event: StoredEvent }

const unheard: Heard = { lists: [], field: 'nobody' }
const MOST_REMEMBERED = 20_000
const managers = new Map<string, string[]>()

/** Event → rooms and smallest message. */
export async function sendingOf(event: StoredEvent): Promise<Sending> {
  const heard = heardEvents[event.name] ?? unheard
  const payload = event.payload as Record<string, unknown>
  if (event.name === 'trip.handed-over') managers.delete(`${event.organizationId} trip ${event.streamId}`)
  const rooms = [
    ...(heard.isOffice ? [officeRoom(event.organizationId)] : []),
    ...(await fieldRooms(event.organizationId, heard.field, payload)),
  ]
  const { position, name, streamType: type, streamId: id, version } = event
  const change = { position, name, type, id, version, lists: heard.lists, about: idsOf(payload, id) }
  return { rooms, change, event }
}

async function fieldRooms(organizationId: string, concern: Concern, payload: Record<string, unknown>) {
  if (concern === 'nobody') return []
  if (concern === 'everyone') return [everyoneRoom(organizationId)]
  const members =
    'begun' in concern
      ? await named(organizationId, concern.begun, String(payload[concern.id] ?? ''), concern.member)
      : membersIn(payload[concern.member])
  return members.map((memberId) => memberRoom(organizationId, memberId))
}

/** Who was ever named in a stream changes only when it is handed over, so it is remembered until then. */
async function named(organizationId: string, type: string, id: string, member: string): Promise<string[]> {
  if (!isUuid(id)) return []
  const key = `${organizationId} ${type} ${id}`
  const found = managers.get(key)
  if (found) return found
  const members = membersIn(await namedIn(organizationId, type, id, member))
  if (managers.size >= MOST_REMEMBERED) managers.clear()
  managers.set(key, members)
  return members
}

const membersIn = (value: unknown): string[] => [value].flat().filter((id): id is string => isUuid(String(id)))

/** Ids that the payload names besides the stream's own; never its words or sums. */
const idsOf = (payload: Record<string, unknown>, own: string): string[] =>
  Object.entries(payload)
    .filter(([key, value]) => /Id$/.test(key) && key !== 'fieldManagerId' && value !== own)
    .flatMap(([, value]) => membersIn(value))
