import type { StoredEvent } from '@/lib/events/book'

/** The smallest thing a screen needs: what changed. It reads the rest through its own query. */
export type LiveMessage = {
  position: number
  name: string
  streamType: string
  streamId: string
  version: number
  /** Ids that the event names: tripId, farmerId, … */
  ids: Record<string, string>
}

export const officeRoom = (organizationId: string): string => `org:${organizationId}:office`
export const memberRoom = (organizationId: string, memberId: string): string =>
  `org:${organizationId}:member:${memberId}`

/** Comings and goings of people and keys are nobody's screen. */
const SILENT = /^(session|api-key|password)\./

export const isHeard = (event: StoredEvent): boolean => !SILENT.test(event.name)

/** An event as a message; its payload stays behind but for ids. */
export function messageOf(event: StoredEvent): LiveMessage {
  const { position, name, streamType, streamId, version } = event
  const payload = event.payload as Record<string, unknown> | null
  const ids = Object.fromEntries(
    Object.entries(payload ?? {}).filter(
      (entry): entry is [string, string] => /Id$/.test(entry[0]) && typeof entry[1] === 'string',
    ),
  )
  return { position, name, streamType, streamId, version, ids }
}
