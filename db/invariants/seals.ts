import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type postgres from 'postgres'
import { chainHash, type SealedEvent } from '@/lib/events/seal'

type Seal = { organization_id: string; from_position: number; to_position: number; hash: string; previous_hash: string }

/**
 * Recomputes every chain: an edited, deleted, inserted or reordered event breaks the seal that covers it; a cut tail
 * leaves a seal (or a head) beyond the last event. Says where.
 */
export async function sealBreaches(sql: postgres.Sql): Promise<string[]> {
  const breaches: string[] = []
  const seals = await sql<Seal[]>`
    select organization_id, from_position, to_position, hash, previous_hash from events.seals
    order by organization_id, to_position`
  const previous = new Map<string, { hash: string; to: number }>()
  for (const seal of seals) {
    const before = previous.get(seal.organization_id) ?? { hash: '0'.repeat(64), to: 0 }
    const where = `organization ${seal.organization_id}, positions ${seal.from_position} to ${seal.to_position}`
    if (seal.previous_hash !== before.hash || Number(seal.from_position) !== before.to + 1)
      breaches.push(`${where}: the chain of seals is broken before this seal`)
    const events = await sealedEvents(sql, seal)
    const expected = Number(seal.to_position) - Number(seal.from_position) + 1
    if (events.length !== expected)
      breaches.push(`${where}: ${expected} events were sealed, ${events.length} are there`)
    else if (chainHash(seal.previous_hash, events) !== seal.hash)
      breaches.push(`${where}: an event was changed after it was sealed`)
    previous.set(seal.organization_id, { hash: seal.hash, to: Number(seal.to_position) })
  }
  return breaches
}

const sealedEvents = (sql: postgres.Sql, seal: Seal) => sql<SealedEvent[]>`
  select position, stream_type, stream_id::text as stream_id, version, name, payload::text as payload, actor_kind,
    actor_id::text as actor_id, command_id::text as command_id, request_id,
    to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at
  from events.events where organization_id = ${seal.organization_id}
    and position between ${seal.from_position} and ${seal.to_position} order by position`

type Outside = { organizationId: string; toPosition: number; hash: string }

/**
 * Compares the newest chain head that was written beside the database with the chain in it. Whoever cuts events, seals and
 * heads together leaves a chain that is sound in itself, and shorter than the file says.
 * @param folder where the sealing job writes; nothing to compare when it is not there
 */
export async function outsideBreaches(sql: postgres.Sql, folder: string): Promise<string[]> {
  const newest = await newestOutside(folder)
  const known = await sql<{ organization_id: string }[]>`select organization_id from events.heads`
  const breaches: string[] = []
  for (const { organization_id } of known) {
    const outside = newest.get(organization_id)
    if (!outside) continue
    const [seal] = await sql<{ hash: string }[]>`
      select hash from events.seals where organization_id = ${organization_id} and to_position = ${outside.toPosition}`
    const where = `organization ${organization_id}, position ${outside.toPosition}`
    if (!seal) breaches.push(`${where}: was sealed according to the file beside the database, and is gone`)
    else if (seal.hash !== outside.hash) breaches.push(`${where}: the file beside the database has another seal`)
  }
  return breaches
}

async function newestOutside(folder: string): Promise<Map<string, Outside>> {
  const names = await readdir(folder).catch(() => [])
  const newest = new Map<string, Outside>()
  for (const name of names.filter((each) => each.endsWith('.log')).toSorted())
    for (const line of (await readFile(path.join(folder, name), 'utf8')).split('\n').filter(Boolean)) {
      const seal = JSON.parse(line) as Outside
      if (seal.toPosition > (newest.get(seal.organizationId)?.toPosition ?? 0)) newest.set(seal.organizationId, seal)
    }
  return newest
}
