import { sql } from 'drizzle-orm'
import type { Ctx } from '@/lib/access/ctx'
import { invalid } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'

/** @throws DomainError invalid: somebody who is not in the team, or suspended, cannot be sent out. */
export async function requireManager(tx: Tx, ctx: Ctx, memberId: string): Promise<void> {
  const [member] = await tx.execute<{ status: string }>(sql`
    select status from "user".members where organization_id = ${ctx.organizationId} and id = ${memberId}`)
  if (member?.status === 'active') return
  const message = member ? 'This member is suspended. Choose another.' : 'This member does not exist. Choose another.'
  throw invalid([{ path: 'fieldManagerId', message }], 'member.unknown')
}
