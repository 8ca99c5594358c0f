import { type SQL, sql } from 'drizzle-orm'
import { transaction } from '@/lib/platform/db'
import { allOrganizations } from './organizations'

type Rule = { keeps: string; role: string; forget: (now: Date) => SQL }

/** Small enough that a delete never holds up the work of the day. */
const BATCH = 5_000

/** What is kept for a time only. Facts (events, journals, settlements) are never among it. */
const rules: Rule[] = [
  {
    // An Idempotency-Key is promised for 30 days; ids made by phones are answered for ever.
    keeps: 'commands',
    role: 'svc_relay',
    forget: (now) => sql`
      delete from events.commands where command_id in (
        select command_id from events.commands
        where origin = 'header' and created_at < ${now.toISOString()}::timestamptz - interval '30 days' limit ${BATCH})
      returning 1`,
  },
  {
    keeps: 'notifications',
    role: 'svc_notification',
    forget: (now) => sql`
      delete from notification.notifications where id in (
        select id from notification.notifications
        where created_at < ${now.toISOString()}::timestamptz - interval '90 days' limit ${BATCH})
      returning 1`,
  },
]

/** Deletes what has outlived its time as of `now`, organization by organization; gives how many rows went, by rule. */
export async function forgetExpired(now: Date): Promise<Record<string, number>> {
  const gone = Object.fromEntries(rules.map((rule) => [rule.keeps, 0]))
  for (const organizationId of await allOrganizations())
    for (const rule of rules) gone[rule.keeps]! += await forgetOf(organizationId, rule, now)
  return gone
}

async function forgetOf(organizationId: string, { role, forget }: Rule, now: Date): Promise<number> {
  for (let total = 0; ; ) {
    const gone = await transaction({ role, organizationId, timeoutMs: 60_000 }, (tx) => tx.execute(forget(now)))
    total += gone.length
    if (gone.length < BATCH) return total
  }
}
