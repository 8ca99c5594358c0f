import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '@/lib/access/ctx'
import { id } from '@/lib/access/fields'
import { keyset, ListInput, listOf, page } from '@/lib/access/listing'
import { query } from '@/lib/access/query'
import { notFound } from '@/lib/kernel/errors'
import { isoOf } from '@/lib/kernel/time'
import type { Tx } from '@/lib/platform/db'
import { maySee } from '../policy'
import { batchStates } from '../rules/batch-states'
import { BatchSummary, BatchView } from '../view'
import { paymentsOfBatch } from './payments'

type Row = Record<string, unknown> & { id: string; keyset_value: string }

/** Sent and nothing on its way any more is done. */
const status = sql`case when b.status = 'sent' and n.open = 0 then 'done' else b.status end`
const columns = sql`b.id, b.number, ${status} as status, b.payment_count as "paymentCount", b.amount_paise as "amountPaise",
  n.confirmed as "confirmedCount", n.failed as "failedCount", b.created_by as "createdBy", c.name as "createdByName",
  b.approved_by as "approvedBy", a.name as "approvedByName", b.sent_at as "sentAt", b.version, b.created_at as "createdAt"`
const source = sql`payment.batches b
  cross join lateral (
    select count(*) filter (where p.status = 'confirmed')::int as confirmed,
      count(*) filter (where p.status in ('failed', 'reversed'))::int as failed,
      count(*) filter (where p.status in ('draft', 'approved', 'sent'))::int as open
    from payment.payments p where p.organization_id = b.organization_id and p.batch_id = b.id) n
  left join "user".members c on c.organization_id = b.organization_id and c.id = b.created_by
  left join "user".members a on a.organization_id = b.organization_id and a.id = b.approved_by`

function present({ keyset_value: _, ...row }: Row): BatchSummary {
  for (const name of ['sentAt', 'createdAt']) row[name] = row[name] ? isoOf(row[name] as string) : null
  return row as unknown as BatchSummary
}

const DEFAULT_SORT = '-createdAt'

export const listBatches = query({
  name: 'payment.list-batches',
  summary: 'Batches of payments, the newest first',
  service: 'payment',
  permission: 'payment:read',
  http: { method: 'GET', path: '/payment-batches' },
  input: ListInput.extend({ status: z.enum(batchStates).optional() }),
  output: listOf(BatchSummary),
  isOneStatement: true,
  allow: maySee,
  run: async ({ ctx, tx, input }) => {
    const sorted = { createdAt: { expression: sql`b.created_at`, cast: 'timestamptz' as const } }
    const paging = keyset(input, sorted, DEFAULT_SORT, sql`b.id`)
    const rows = await tx.execute<Row>(sql`
      select ${columns}, ${paging.selected} from ${source}
      where b.organization_id = ${ctx.organizationId} and ${paging.after}
        and ${input.status ? sql`${status} = ${input.status}` : sql`true`}
      order by ${paging.orderBy} limit ${paging.rows}`)
    return page(rows, input, DEFAULT_SORT, present)
  },
})

export const getBatch = query({
  name: 'payment.get-batch',
  summary: 'One batch with its payments',
  service: 'payment',
  permission: 'payment:read',
  http: { method: 'GET', path: '/payment-batches/{id}', params: { id: 'batchId' } },
  input: z.object({ batchId: id }),
  output: BatchView,
  allow: maySee,
  run: ({ tx, ctx, input }) => loadBatch(tx, ctx, input.batchId),
})

/** One batch as it leaves the server. @throws not_found */
export async function loadBatch(tx: Tx, ctx: Ctx, batchId: string): Promise<BatchView> {
  const [row] = await tx.execute<Row>(sql`
    select ${columns}, '' as keyset_value from ${source}
    where b.organization_id = ${ctx.organizationId} and b.id = ${batchId}`)
  if (!row) throw notFound('batch')
  return { ...present(row), payments: await paymentsOfBatch(tx, ctx, batchId) }
}
