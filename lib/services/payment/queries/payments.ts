import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '@/lib/access/ctx'
import { day, id } from '@/lib/access/fields'
import { keyset, ListInput, listOf, page, prefixSearch } from '@/lib/access/listing'
import { query } from '@/lib/access/query'
import { notFound } from '@/lib/kernel/errors'
import { isoOf } from '@/lib/kernel/time'
import type { Tx } from '@/lib/platform/db'
import { maySee } from '../policy'
import { paymentMethods } from '../rules/methods'
import { paymentStates } from '../rules/payment-states'
import { PaymentView } from '../view'

type Row = Record<string, unknown> & { id: string; keyset_value: string; allocations: { settlementId: string }[] }

const columns = sql`p.id, p.farmer_id as "farmerId",
  json_build_object('id', f.id, 'code', f.code, 'name', f.name, 'village', f.village) as farmer,
  (select json_agg(json_build_object('settlementId', s.id, 'number', s.number, 'amountPaise', x.amount_paise)
      order by s.settled_at, s.id)
    from payment.allocations x join payment.settlements s
      on s.organization_id = x.organization_id and s.id = x.settlement_id
    where x.organization_id = p.organization_id and x.payment_id = p.id) as allocations,
  p.amount_paise as "amountPaise", p.method, p.reference, p.status, p.created_by as "createdBy",
  c.name as "createdByName", p.approved_by as "approvedBy", b.name as "approvedByName",
  p.failure_reason as "failureReason", p.confirmed_at as "confirmedAt", p.confirmed_on::text as "confirmedOn",
  p.version, p.created_at as "createdAt"`
const source = sql`payment.payments p
  join farmer.farmers f on f.organization_id = p.organization_id and f.id = p.farmer_id
  left join "user".members c on c.organization_id = p.organization_id and c.id = p.created_by
  left join "user".members b on b.organization_id = p.organization_id and b.id = p.approved_by`

function present({ keyset_value: _, ...row }: Row): PaymentView {
  for (const name of ['confirmedAt', 'createdAt']) row[name] = row[name] ? isoOf(row[name] as string) : null
  const settlementIds = row.allocations.map((allocation) => allocation.settlementId)
  return { ...row, settlementIds } as unknown as PaymentView
}

const DEFAULT_SORT = '-createdAt'

export const listPayments = query({
  name: 'payment.list-payments',
  summary: 'Payments to farmers',
  service: 'payment',
  permission: 'payment:read',
  http: { method: 'GET', path: '/payments' },
  input: ListInput.extend({
    farmerId: id.optional(),
    status: z.enum(paymentStates).optional(),
    method: z.enum(paymentMethods).optional(),
    settlementId: id.optional(),
    from: day.optional(),
    to: day.optional(),
  }),
  output: listOf(PaymentView),
  isOneStatement: true,
  allow: maySee,
  run: async ({ ctx, tx, input }) => {
    const paging = keyset(
      input,
      {
        createdAt: { expression: sql`p.created_at`, cast: 'timestamptz' },
        amountPaise: { expression: sql`p.amount_paise`, cast: 'bigint' },
      },
      DEFAULT_SORT,
      sql`p.id`,
    )
    const createdOn = sql`(p.created_at at time zone ${ctx.organization.timeZone})::date`
    const ofSettlement = sql`exists (select 1 from payment.allocations x where x.organization_id = p.organization_id
      and x.payment_id = p.id and x.settlement_id = ${input.settlementId ?? null}::uuid)`
    const rows = await tx.execute<Row>(sql`
      select ${columns}, ${paging.selected} from ${source}
      where p.organization_id = ${ctx.organizationId} and ${paging.after}
        and ${input.farmerId ? sql`p.farmer_id = ${input.farmerId}` : sql`true`}
        and ${input.status ? sql`p.status = ${input.status}` : sql`true`}
        and ${input.method ? sql`p.method = ${input.method}` : sql`true`}
        and ${input.settlementId ? ofSettlement : sql`true`}
        and ${input.from ? sql`${createdOn} >= ${input.from}` : sql`true`}
        and ${input.to ? sql`${createdOn} <= ${input.to}` : sql`true`}
        and ${prefixSearch(sql`f.search`, input.q)}
      order by ${paging.orderBy} limit ${paging.rows}`)
    return page(rows, input, DEFAULT_SORT, present)
  },
})

export const getPayment = query({
  name: 'payment.get-payment',
  summary: 'One payment with what it pays',
  service: 'payment',
  permission: 'payment:read',
  http: { method: 'GET', path: '/payments/{id}', params: { id: 'paymentId' } },
  input: z.object({ paymentId: id }),
  output: PaymentView,
  allow: maySee,
  run: ({ tx, ctx, input }) => loadPayment(tx, ctx, input.paymentId),
})

/** One payment as it leaves the server. @throws not_found */
export async function loadPayment(tx: Tx, ctx: Ctx, paymentId: string): Promise<PaymentView> {
  const [row] = await tx.execute<Row>(sql`
    select ${columns}, '' as keyset_value from ${source}
    where p.organization_id = ${ctx.organizationId} and p.id = ${paymentId}`)
  if (!row) throw notFound('payment')
  return present(row)
}

/** The payments of one batch, in the order of their farmers' names. */
export async function paymentsOfBatch(tx: Tx, ctx: Ctx, batchId: string): Promise<PaymentView[]> {
  const rows = await tx.execute<Row>(sql`
    select ${columns}, '' as keyset_value from ${source}
    where p.organization_id = ${ctx.organizationId} and p.batch_id = ${batchId} order by f.name, f.code`)
  return rows.map(present)
}
