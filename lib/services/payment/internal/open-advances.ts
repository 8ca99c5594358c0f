import { sql } from 'drizzle-orm'
import { pgArray, type Tx } from '@/lib/platform/db'
import type { PastRecovery } from '../rules/interest'
import type { SettledAdvance } from '../rules/settlement'

/** An advance that is out, with what was taken back of it before; amounts in paise. */
export type OutAdvance = SettledAdvance & {
  farmerId: string
  version: number
  amountPaise: number
  recoveredPaise: number
  cancelledPaise: number
}

/** The paid-out, not wholly recovered advances of farmers. Reversed settlements recovered nothing. Ledger held. */
export async function advancesOut(
  tx: Tx,
  organizationId: string,
  farmerIds: readonly string[],
  timeZone: string,
): Promise<OutAdvance[]> {
  const rows = await tx.execute<OutAdvance & { recoveries: PastRecovery[] } & Record<string, unknown>>(sql`
    select a.id as "advanceId", a.farmer_id as "farmerId", a.version, a.amount_paise as "amountPaise",
      a.recovered_paise as "recoveredPaise", a.cancelled_paise as "cancelledPaise", a.paid_on::text as "paidOn",
      a.amount_paise - a.cancelled_paise as "principalPaise",
      coalesce(json_agg(json_build_object('on', (s.settled_at at time zone ${timeZone})::date::text,
        'principalPaise', r.principal_paise, 'interestPaise', r.interest_paise)) filter (where s.id is not null), '[]')
        as recoveries
    from payment.advances a
    left join payment.recoveries r on r.organization_id = a.organization_id and r.advance_id = a.id
    left join payment.settlements s on s.organization_id = r.organization_id and s.id = r.settlement_id
      and s.status <> 'reversed'
    where a.organization_id = ${organizationId} and a.farmer_id = any (${pgArray(farmerIds)}::uuid[])
      and a.status in ('paid', 'part_recovered')
    group by a.organization_id, a.id
    order by a.paid_on, a.id`)
  return [...rows]
}
