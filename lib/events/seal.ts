import { createHash } from 'node:crypto'
import { appendFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { type Tx, transaction } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'

const FIRST = '0'.repeat(64)
const BATCH = 5_000

export type SealedEvent = {
  position: number
  stream_type: string
  stream_id: string
  version: number
  name: string
  payload: string
  actor_kind: string
  actor_id: string | null
  command_id: string
  request_id: string
  at: string
}

/** What a seal covers of an event: every column, as the database writes it. */
export const sealedColumns = sql`position, stream_type, stream_id::text as stream_id, version, name, payload::text as payload,
  actor_kind, actor_id::text as actor_id, command_id::text as command_id, request_id,
  to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at`

/** SHA-256 over the seal before and every event in order: a chain that a later change breaks. */
export function chainHash(previousHash: string, events: readonly SealedEvent[]): string {
  const hash = createHash('sha256').update(previousHash)
  for (const e of events)
    hash.update(
      JSON.stringify([
        Number(e.position),
        ...[e.stream_type, e.stream_id, e.version, e.name, e.payload],
        ...[e.actor_kind, e.actor_id, e.command_id, e.request_id, e.at],
      ]),
    )
  return hash.digest('hex')
}

/** Seals the new events of every organization; gives how many seals were set. Heads of chains also go to a file. */
export async function sealAll(): Promise<number> {
  const due = await transaction({ role: 'svc_relay', readOnly: true }, (tx) =>
    tx.execute<{ organization_id: string }>(sql`
      select h.organization_id from events.heads h
      where h.position > coalesce((select max(s.to_position) from events.seals s where s.organization_id = h.organization_id), 0)`),
  )
  let count = 0
  for (const { organization_id } of due) while (await sealNext(organization_id)) count++
  return count
}

/** Seals up to 5,000 events of one organization. False when there was nothing new. */
async function sealNext(organizationId: string): Promise<boolean> {
  const sealed = await transaction({ role: 'svc_relay', organizationId, timeoutMs: 60_000 }, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${organizationId}, 2))`)
    const last = await lastSeal(tx, organizationId)
    const events = await tx.execute<SealedEvent>(sql`
      select ${sealedColumns} from events.events
      where organization_id = ${organizationId} and position > ${last.position} order by position limit ${BATCH}`)
    if (events.length === 0) return null
    const toPosition = Number(events.at(-1)!.position)
    const hash = chainHash(last.hash, events)
    await tx.execute(sql`
      insert into events.seals (organization_id, from_position, to_position, hash, previous_hash, at)
      values (${organizationId}, ${last.position + 1}, ${toPosition}, ${hash}, ${last.hash}, now())`)
    return { toPosition, hash }
  })
  if (sealed) await writeOutside(organizationId, sealed)
  return sealed !== null
}

async function lastSeal(tx: Tx, organizationId: string): Promise<{ position: number; hash: string }> {
  const [seal] = await tx.execute<{ to_position: number; hash: string }>(
    // The relay's role sees every organization's seals: the chain is this one's.
    sql`select to_position, hash from events.seals where organization_id = ${organizationId}
      order by to_position desc limit 1`,
  )
  return { position: Number(seal?.to_position ?? 0), hash: seal?.hash ?? FIRST }
}

/** Outside the database, so that who can change every table still leaves a trace. */
async function writeOutside(organizationId: string, seal: { toPosition: number; hash: string }): Promise<void> {
  const now = new Date().toISOString()
  const folder = path.join(env().DATA_DIR, 'seals')
  await mkdir(folder, { recursive: true })
  const line = JSON.stringify({ at: now, organizationId, ...seal })
  await appendFile(path.join(folder, `${now.slice(0, 10)}.log`), `${line}\n`)
}
