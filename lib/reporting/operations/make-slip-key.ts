import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { slipKeys } from '@/db/schema/reporting'
import type { Ctx } from '@/lib/access/ctx'
import { none, operation } from '@/lib/access/operation'
import { happened, type NewEvent } from '@/lib/events/book'
import { newId } from '@/lib/kernel/ids'
import type { Tx } from '@/lib/platform/db'
import { reportEvents } from '../report-events'
import { mayMakeFiles, mayRotateKeys } from '../report-policy'
import { newSlipKey } from '../signed/slip-signer'

/** One at a time in an organization: two settled trips never make two keys. */
const alone = (tx: Tx, ctx: Ctx) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('slip-key ' || ${ctx.organizationId}::text, 0))`)

async function make(tx: Tx, ctx: Ctx): Promise<{ keyId: string; event: NewEvent }> {
  const key = newSlipKey(ctx.organizationId)
  await tx.insert(slipKeys).values({ ...key, organizationId: ctx.organizationId, createdAt: ctx.now })
  const stream = { type: 'slip-key', id: newId(), version: 0 }
  return { keyId: key.id, event: happened(reportEvents, stream, 'slip-key.made', { keyId: key.id }) }
}

/** The first key, made when there is something to sign. */
export const makeSlipKey = operation({
  name: 'report.make-slip-key',
  summary: 'Makes the key that signs slips, where there is none',
  permission: 'report:run',
  book: reportEvents,
  input: z.object({}),
  output: z.object({}),
  allow: mayMakeFiles,
  run: async ({ ctx, tx }) => {
    await alone(tx, ctx)
    const [key] = await tx.execute(sql`select id from reporting.slip_keys
      where organization_id = ${ctx.organizationId} and retired_at is null`)
    if (key) return { result: {}, events: none('there is a key already') }
    return { result: {}, events: [(await make(tx, ctx)).event] }
  },
})

/** A new key for slips from now on. What the old one signed stays valid: its public half is kept. */
export const rotateSlipKey = operation({
  name: 'report.rotate-slip-key',
  summary: 'Signs slips with a new key from now on; papers of the old one stay valid',
  permission: 'organization:write',
  book: reportEvents,
  http: { method: 'POST', path: '/slip-keys/rotate', status: 201 },
  input: z.object({}),
  output: z.object({ keyId: z.string() }),
  allow: mayRotateKeys,
  run: async ({ ctx, tx }) => {
    await alone(tx, ctx)
    await tx.execute(sql`update reporting.slip_keys set retired_at = ${ctx.now.toISOString()}::timestamptz
      where organization_id = ${ctx.organizationId} and retired_at is null returning id`)
    const { keyId, event } = await make(tx, ctx)
    return { result: { keyId }, events: [event] }
  },
})
