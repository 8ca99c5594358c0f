import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { query } from '@/lib/access/query'
import type { Tx } from '@/lib/platform/db'

/** Which history this is; a phone that hears a new one sends again what it had sent. The first is the organization's id. */
export async function epochOf(tx: Tx, organizationId: string): Promise<string> {
  const [row] = await tx.execute<{ epoch: string }>(sql`
    select epoch from events.epochs where organization_id = ${organizationId} order by published_at desc, epoch desc limit 1`)
  return row?.epoch ?? organizationId
}

export const currentEpoch = query({
  name: 'sync.epoch',
  summary: 'Which history of the data this is',
  service: 'reporting',
  permission: 'trip:read',
  input: z.object({}),
  output: z.uuid(),
  isOneStatement: true,
  allow: () => true,
  run: ({ ctx, tx }) => epochOf(tx, ctx.organizationId),
})
