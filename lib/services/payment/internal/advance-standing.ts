import { sql } from 'drizzle-orm'
import type { Tx } from '@/lib/platform/db'
import type { AdvanceStanding } from '../rules/advance-limits'

type Asked = {
  farmerId: string
  memberId: string | null
  /** The day the money is handed out. */
  on: string
  isToday: boolean
  /** An advance that is judged again, or replaced: it does not count against itself. */
  withoutAdvanceId?: string
}

/**
 * What is out already, paise; a requested or approved advance counts as if it were paid. Read it with the ledger held.
 */
export async function advanceStanding(tx: Tx, organizationId: string, asked: Asked): Promise<AdvanceStanding> {
  const { farmerId, memberId, on, withoutAdvanceId } = asked
  const others = sql`a.organization_id = ${organizationId} and a.id is distinct from ${withoutAdvanceId ?? null}::uuid`
  const open = sql`a.status in ('requested', 'approved', 'paid', 'part_recovered')`
  const sumOpen = sql`coalesce(sum(a.amount_paise - a.recovered_paise - a.cancelled_paise), 0)::bigint`
  const given = sql`a.status <> 'rejected' and a.amount_paise > a.cancelled_paise`
  const sumGiven = sql`coalesce(sum(a.amount_paise - a.cancelled_paise), 0)::bigint`
  const byMember = sql`a.recorded_by = ${memberId}::uuid and ${given}`
  const month = sql`a.paid_on between date_trunc('month', ${on}::date)::date
    and (date_trunc('month', ${on}::date) + interval '1 month - 1 day')::date`
  const [row] = await tx.execute<AdvanceStanding & Record<string, unknown>>(sql`
    select
      (select ${sumOpen} from payment.advances a where ${others} and a.farmer_id = ${farmerId} and ${open})
        as "farmerOutstandingPaise",
      (select ${sumOpen} from payment.advances a where ${others} and ${open}) as "organizationOutstandingPaise",
      (select ${sumGiven} from payment.advances a where ${others} and ${byMember} and ${month}) as "managerMonthPaise",
      d.amount as "managerDayPaise", d.count as "managerDayCount",
      (select ${sumGiven} from payment.advances a where ${others} and ${given} and a.farmer_id = ${farmerId}
        and a.method = 'cash' and a.paid_on = ${on}) + ${cashPayments(organizationId, asked)} as "farmerCashTodayPaise"
    from (select ${sumGiven} as amount, count(*)::int as count from payment.advances a
      where ${others} and ${byMember} and a.paid_on = ${on}) d`)
  return row!
}

type CashAsked = Pick<Asked, 'farmerId' | 'on' | 'isToday'> & { withoutPaymentId?: string }

/** Cash payments of a day; those on their way count today, for today they may be handed out. */
const cashPayments = (organizationId: string, asked: CashAsked) => sql`(
  select coalesce(sum(p.amount_paise), 0)::bigint from payment.payments p
  where p.organization_id = ${organizationId} and p.farmer_id = ${asked.farmerId} and p.method = 'cash'
    and p.id is distinct from ${asked.withoutPaymentId ?? null}::uuid
    and ((p.status = 'confirmed' and p.confirmed_on = ${asked.on})
      or (${asked.isToday} and p.status in ('draft', 'approved', 'sent'))))`

/** Cash to one farmer on a day, advances and payments together, paise. Read it with the ledger held. */
export async function cashOnDay(tx: Tx, organizationId: string, asked: CashAsked): Promise<number> {
  const [row] = await tx.execute<{ cash: number }>(sql`
    select (select coalesce(sum(a.amount_paise - a.cancelled_paise), 0)::bigint from payment.advances a
      where a.organization_id = ${organizationId} and a.farmer_id = ${asked.farmerId} and a.method = 'cash'
        and a.paid_on = ${asked.on} and a.status <> 'rejected') + ${cashPayments(organizationId, asked)} as cash`)
  return row!.cash
}
