import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '@/lib/access/ctx'
import { none, operation } from '@/lib/access/operation'
import { dayOf, formatClock } from '@/lib/kernel/time'
import type { Tx } from '@/lib/platform/db'
import { notificationEvents } from '../events'
import { dayCause, keep, type Telling } from '../internal/telling'
import { mayFollowCalendar } from '../policy'
import type { Facts } from '../rules/words'

/** Clock times of the organization's zone; a job asks every hour, and what is told already is not told again. */
const REMIND_FROM = '18:00'
const SUM_UP_FROM = '20:00'

/** What the calendar tells: trips that wait to be submitted to their manager, the day's sum to the owner. */
export const tellDay = operation({
  name: 'notification.tell-day',
  summary: 'Reminds of trips to submit and sums up the day, each once a day',
  permission: 'notification:own',
  book: notificationEvents,
  input: z.object({}),
  output: z.object({ count: z.number().int() }),
  allow: mayFollowCalendar,
  run: async ({ ctx, tx }) => {
    const { timeZone } = ctx.organization
    const today = dayOf(ctx.now, timeZone)
    const clock = formatClock(ctx.now, timeZone)
    const tellings = [
      ...(clock >= REMIND_FROM ? await reminders(tx, ctx, today) : []),
      ...(clock >= SUM_UP_FROM ? await summary(tx, ctx, today) : []),
    ]
    let count = 0
    for (const telling of tellings) count += await keep(tx, ctx, dayCause(today, ctx.now), telling)
    return { result: { count }, events: none('telling changes nothing') }
  },
})

type Waiting = { field_manager_id: string; count: number; trip_id: string }

async function reminders(tx: Tx, ctx: Ctx, today: string): Promise<Telling[]> {
  const rows = await tx.execute<Waiting>(sql`
    select field_manager_id, count(*)::int as count, (array_agg(id order by scheduled_on, id))[1] as trip_id
    from delivery.trips
    where organization_id = ${ctx.organizationId} and status in ('open', 'returned') and physical_status <> 'cancelled'
      and scheduled_on <= ${today}::date and bag_count > 0
    group by field_manager_id`)
  return rows.map(({ field_manager_id, count, trip_id }) => ({
    ...{ kind: 'trip.submit-reminder', importance: 'important', facts: { count } },
    href: count === 1 ? `/field/trips/${trip_id}` : '/field',
    to: { members: [field_manager_id] },
  }))
}

/** Nothing weighed and nothing waiting is no news. */
async function summary(tx: Tx, ctx: Ctx, today: string): Promise<Telling[]> {
  const of = ctx.organizationId
  const [facts] = await tx.execute<Record<string, number>>(sql`
    select coalesce(d.delivery_count, 0) as deliveries, coalesce(d.bag_count, 0) as bags,
      coalesce(d.net_weight_grams, 0) as "netWeightGrams",
      (select count(*)::int from lorry.requests where organization_id = ${of} and status = 'pending') as requests,
      (select count(*)::int from delivery.trips where organization_id = ${of} and status = 'submitted') as trips,
      (select count(*)::int from payment.advances where organization_id = ${of} and status = 'requested') as advances,
      (select count(*)::int from payment.settlements where organization_id = ${of} and status = 'settled'
        and allocated_paise < final_amount_paise) as payments
    from (select 1) one left join reporting.days d on d.organization_id = ${of} and d.day = ${today}::date`)
  if (!facts || Object.values(facts).every((figure) => figure === 0)) return []
  const day: Facts = { ...facts, day: today }
  return [{ kind: 'day.summary', importance: 'normal', href: '/home', facts: day, to: { roles: ['owner'] } }]
}
