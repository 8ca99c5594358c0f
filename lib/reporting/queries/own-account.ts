import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '@/lib/access/ctx'
import { isFarmer, ownFarmerId } from '@/lib/access/own'
import { query } from '@/lib/access/query'
import { OwnAdvance, OwnDelivery, OwnOverview, OwnPayment } from '../own-view'

/** Newest first, as many as a person reads; older ones are on the yearly statement. */
const MOST = 200
const own = (ctx: Ctx, table: string) =>
  sql`${sql.raw(table)}.organization_id = ${ctx.organizationId} and ${sql.raw(table)}.farmer_id = ${ownFarmerId(ctx)}`

export const ownOverview = query({
  name: 'own.overview',
  summary: 'The farmer’s own first page: what is due, what is owed',
  service: 'reporting',
  permission: 'own:read',
  input: z.object({}),
  output: OwnOverview,
  isOneStatement: true,
  allow: isFarmer,
  run: async ({ ctx, tx }) => {
    const [row] = await tx.execute<OwnOverview>(sql`
      select json_build_object('name', o.name, 'place', o.place, 'phone', o.phone) as organization,
        json_build_object('id', f.id, 'code', f.code, 'name', f.name, 'village', f.village) as farmer,
        (select coalesce(-sum(e.amount_paise), 0)::bigint from payment.entries e
          where ${own(ctx, 'e')} and e.account = 'farmer_payable') as "duePaise",
        (select coalesce(sum(p.amount_paise), 0)::bigint from payment.payments p
          where ${own(ctx, 'p')} and p.status = 'sent') as "onTheWayPaise",
        (select coalesce(sum(a.amount_paise - a.recovered_paise - a.cancelled_paise), 0)::bigint
          from payment.advances a where ${own(ctx, 'a')} and a.status in ('paid', 'part_recovered')) as "advancePaise",
        (select coalesce(sum(d.gross_weight_grams), 0)::bigint from delivery.deliveries d
          where ${own(ctx, 'd')} and d.status in ('draft', 'recorded', 'submitted', 'priced')) as "unsettledGrams",
        (select json_build_object('amountPaise', p.amount_paise, 'on', p.confirmed_on) from payment.payments p
          where ${own(ctx, 'p')} and p.status = 'confirmed' order by p.confirmed_at desc limit 1) as "lastPayment"
      from farmer.farmers f join "user".organizations o on o.organization_id = f.organization_id
      where f.organization_id = ${ctx.organizationId} and f.id = ${ownFarmerId(ctx)}`)
    return row!
  },
})

export const ownDeliveries = query({
  name: 'own.deliveries',
  summary: 'The farmer’s own deliveries, newest first',
  service: 'reporting',
  permission: 'own:read',
  input: z.object({}),
  output: z.array(OwnDelivery),
  isOneStatement: true,
  allow: isFarmer,
  run: async ({ ctx, tx }) => [
    ...(await tx.execute<OwnDelivery>(sql`
      select d.id, coalesce((d.first_bag_at at time zone ${ctx.organization.timeZone})::date, t.scheduled_on)::text as "on",
        t.location as place, l.registration_number as lorry, d.status, d.bag_count as "bagCount",
        d.net_weight_grams as "netWeightGrams", s.final_amount_paise as "finalAmountPaise",
        coalesce(s.status = 'paid', false) as "isPaid"
      from delivery.deliveries d
      join delivery.trips t on t.organization_id = d.organization_id and t.id = d.trip_id
      join lorry.lorries l on l.organization_id = t.organization_id and l.id = t.lorry_id
      left join payment.settlements s
        on s.organization_id = d.organization_id and s.delivery_id = d.id and s.status <> 'reversed'
      where ${own(ctx, 'd')} and d.bag_count > 0
      order by d.created_at desc, d.id desc limit ${MOST}`)),
  ],
})

export const ownAdvances = query({
  name: 'own.advances',
  summary: 'The farmer’s own advances, newest first',
  service: 'reporting',
  permission: 'own:read',
  input: z.object({}),
  output: z.array(OwnAdvance),
  isOneStatement: true,
  allow: isFarmer,
  run: async ({ ctx, tx }) => [
    ...(await tx.execute<OwnAdvance>(sql`
      select a.id, a.paid_on::text as "on", a.amount_paise as "amountPaise", a.reason, a.method, a.in_kind as "inKind",
        a.paid_at is not null as "isPaid", a.status,
        case when a.status in ('paid', 'part_recovered') then a.amount_paise - a.recovered_paise - a.cancelled_paise
          else 0 end as "outstandingPaise",
        case when a.status = 'rejected' then a.decision_reason end as answer
      from payment.advances a where ${own(ctx, 'a')} order by a.created_at desc, a.id desc limit ${MOST}`)),
  ],
})

export const ownPayments = query({
  name: 'own.payments',
  summary: 'The farmer’s own payments, newest first',
  service: 'reporting',
  permission: 'own:read',
  input: z.object({}),
  output: z.array(OwnPayment),
  isOneStatement: true,
  allow: isFarmer,
  // A draft may never be paid: nobody is told of money before it was sent.
  run: async ({ ctx, tx }) => [
    ...(await tx.execute<OwnPayment>(sql`
      select p.id, coalesce(p.confirmed_on, (p.created_at at time zone ${ctx.organization.timeZone})::date)::text as "on",
        p.amount_paise as "amountPaise", p.method, p.reference, p.status
      from payment.payments p where ${own(ctx, 'p')} and p.status in ('sent', 'confirmed', 'failed', 'reversed')
      order by p.created_at desc, p.id desc limit ${MOST}`)),
  ],
})
