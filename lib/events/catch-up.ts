import { sql } from 'drizzle-orm'
import { type Ctx, unsafeMakeCtx } from '@/lib/access/ctx'
import { reactWithin } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { type Tx, transaction } from '@/lib/platform/db'
import { log } from '@/lib/platform/log'
import type { OrganizationSettings } from '@/lib/services/user/schema'
import type { StoredEvent } from './book'
import type { Reaction } from './reactions'
import { readEvents } from './store'

const BATCH = 200
const TRIES = 8
const REACTION_TIMEOUT_MS = 60_000

/**
 * Moves one reaction of one organization forward by a batch; gives false when another relay has it or it must wait.
 * A batch that fails is repeated event by event, so that one bad event holds up nothing before it. After eight failures
 * with growing pauses the event becomes a dead letter and the rest goes on.
 */
export async function catchUp(reaction: Reaction, organizationId: string): Promise<boolean> {
  try {
    return await advance(reaction, organizationId, BATCH)
  } catch {
    try {
      return await advance(reaction, organizationId, 1)
    } catch (error) {
      await noteFailure(reaction, organizationId, error)
      return false
    }
  }
}

const scopeOf = (reaction: Reaction, organizationId: string) => ({
  role: `svc_${reaction.service}`,
  organizationId,
  timeoutMs: REACTION_TIMEOUT_MS,
})

function advance(reaction: Reaction, organizationId: string, limit: number): Promise<boolean> {
  return transaction(scopeOf(reaction, organizationId), async (tx) => {
    const [claimed] = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtextextended(${`${reaction.name} ${organizationId}`}, 1)) as mine`,
    )
    if (!claimed?.mine) return false
    const from = await checkpointOf(tx, reaction.name)
    const { events, upTo } = await nextEvents(tx, reaction, organizationId, from, limit)
    if (upTo === from) return false
    if (events.length > 0) await handle(tx, reaction, organizationId, events)
    await moveTo(tx, reaction.name, organizationId, upTo)
    return true
  })
}

async function checkpointOf(tx: Tx, name: string): Promise<number> {
  const [row] = await tx.execute<{ position: number }>(
    sql`select position from events.checkpoints where reaction = ${name}`,
  )
  return Number(row?.position ?? 0)
}

/**
 * The next events this reaction has a handler for, and the position that is reached with them. Events that commit between
 * the two statements are seen by the second only: reached is then the last of them, or they would be handled twice.
 */
async function nextEvents(tx: Tx, reaction: Reaction, organizationId: string, from: number, limit: number) {
  const [head] = await tx.execute<{ position: number }>(sql`select position from events.heads`)
  const events = await readEvents(tx, organizationId, from, limit, Object.keys(reaction.on))
  const last = events.at(-1)?.position ?? from
  const isFull = events.length === limit
  return { events, upTo: isFull ? last : Math.max(last, Number(head?.position ?? from)) }
}

async function handle(tx: Tx, reaction: Reaction, organizationId: string, events: StoredEvent[]): Promise<void> {
  const at = await systemCtx(tx, organizationId, reaction.name)
  for (const event of events) {
    const ctx = at(event.at)
    await reactWithin(tx, ctx, reaction.service, newId(), async (call) => {
      await reaction.on[event.name]!(event, { ctx, tx, call })
    })
  }
}

type Place = { code: string; name: string; time_zone: string; settings: OrganizationSettings }

/** A reaction belongs to the moment of its cause: what it writes carries the event's time. */
async function systemCtx(tx: Tx, organizationId: string, name: string): Promise<(now: Date) => Ctx> {
  const [place] = await tx.execute<Place>(
    sql`select code, name, time_zone, settings from "user".organizations where organization_id = ${organizationId}`,
  )
  const organization = {
    code: place!.code,
    name: place!.name,
    timeZone: place!.time_zone,
    settings: place!.settings,
  }
  return (now) =>
    unsafeMakeCtx({ organizationId, organization, actor: { kind: 'system', name }, now, requestId: newId() })
}

async function moveTo(tx: Tx, name: string, organizationId: string, position: number): Promise<void> {
  await tx.execute(sql`
    insert into events.checkpoints (organization_id, reaction, position) values (${organizationId}, ${name}, ${position})
    on conflict (organization_id, reaction) do update
      set position = ${position}, failures = 0, retry_at = null, last_error = null`)
}

async function noteFailure(reaction: Reaction, organizationId: string, error: unknown): Promise<void> {
  const text = error instanceof Error ? error.message.slice(0, 500) : 'unknown'
  log().warn({ err: error, reaction: reaction.name, organizationId }, 'reaction failed')
  await transaction(scopeOf(reaction, organizationId), async (tx) => {
    const [row] = await tx.execute<{ failures: number; position: number }>(sql`
      insert into events.checkpoints as c (organization_id, reaction, position, failures, retry_at, last_error)
      values (${organizationId}, ${reaction.name}, 0, 1, now() + interval '1 second', ${text})
      on conflict (organization_id, reaction) do update set failures = c.failures + 1, last_error = ${text},
        retry_at = now() + least(power(2, c.failures), 300) * interval '1 second'
      returning failures, position`)
    if (!row || row.failures < TRIES) return
    const [bad] = await readEvents(tx, organizationId, Number(row.position), 1, Object.keys(reaction.on))
    if (!bad) return
    await tx.execute(sql`
      insert into events.dead_letters (organization_id, reaction, position, error, at)
      values (${organizationId}, ${reaction.name}, ${bad.position}, ${text}, now()) on conflict do nothing`)
    await moveTo(tx, reaction.name, organizationId, bad.position)
  })
}
