import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Actor, isOffice, memberIdOf } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { id } from '@/lib/access/fields'
import { isFarmer, ownFarmerId } from '@/lib/access/own'
import { query } from '@/lib/access/query'
import { conflict, notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import type { AdvancePaper, PaperAdvance } from '../papers/advance-paper-data'

const Paper = z.custom<AdvancePaper>()
const anybodyPermitted = () => true
/** A field manager has the papers of advances he recorded. */
const ownOnly = (actor: Actor): SQL => (isOffice(actor) ? sql`true` : sql`a.recorded_by = ${memberIdOf(actor)}::uuid`)

export const advanceReceipt = query({
  name: 'reporting.advance-receipt',
  summary: 'Every fact of the receipt of one advance',
  service: 'reporting',
  permission: 'advance:read',
  input: z.object({ advanceId: id }),
  output: Paper,
  allow: anybodyPermitted,
  run: ({ ctx, tx, input }) => receipt(tx, ctx, sql`a.id = ${input.advanceId} and ${ownOnly(ctx.actor)}`),
})

export const advanceStatement = query({
  name: 'reporting.advance-statement',
  summary: 'Every advance that was handed to a farmer, and what is open of it',
  service: 'reporting',
  permission: 'ledger:read',
  input: z.object({ farmerId: id }),
  output: Paper,
  allow: anybodyPermitted,
  run: ({ ctx, tx, input }) => statement(tx, ctx, input.farmerId),
})

export const ownAdvanceReceipt = query({
  name: 'own.advance-receipt',
  summary: 'The receipt of one of the farmer’s own advances',
  service: 'reporting',
  permission: 'own:read',
  input: z.object({ advanceId: id }),
  output: Paper,
  allow: isFarmer,
  run: ({ ctx, tx, input }) => receipt(tx, ctx, sql`a.id = ${input.advanceId} and a.farmer_id = ${ownFarmerId(ctx)}`),
})

export const ownAdvanceStatement = query({
  name: 'own.advance-statement',
  summary: 'The farmer’s own advances as a statement',
  service: 'reporting',
  permission: 'own:read',
  input: z.object({}),
  output: Paper,
  allow: isFarmer,
  run: ({ ctx, tx }) => statement(tx, ctx, ownFarmerId(ctx)),
})

/** @throws not_found; conflict `advance.not-paid` while nothing was handed out. */
async function receipt(tx: Tx, ctx: Ctx, which: SQL): Promise<AdvancePaper> {
  const [row] = await tx.execute<{ farmerId: string; isPaid: boolean; id: string }>(sql`
    select a.id, a.farmer_id as "farmerId", a.paid_at is not null as "isPaid"
    from payment.advances a where a.organization_id = ${ctx.organizationId} and ${which}`)
  if (!row) throw notFound('advance')
  if (!row.isPaid) throw conflict('advance.not-paid', 'A receipt is printed once the advance has been handed out.')
  return paper(tx, ctx, row.farmerId, sql`a.id = ${row.id}`)
}

const statement = (tx: Tx, ctx: Ctx, farmerId: string) => paper(tx, ctx, farmerId, sql`a.farmer_id = ${farmerId}`)

async function paper(tx: Tx, ctx: Ctx, farmerId: string, which: SQL): Promise<AdvancePaper> {
  const [head] = await tx.execute<Pick<AdvancePaper, 'organization' | 'farmer'>>(sql`
    select json_build_object('name', o.name, 'place', o.place, 'phone', coalesce(o.phone, '')) as organization,
      json_build_object('code', f.code, 'name', f.name, 'village', f.village) as farmer
    from farmer.farmers f join "user".organizations o on o.organization_id = f.organization_id
    where f.organization_id = ${ctx.organizationId} and f.id = ${farmerId}`)
  if (!head) throw notFound('farmer')
  const advances = await tx.execute<PaperAdvance>(sql`
    select j.number, a.paid_on::text as "paidOn", a.amount_paise as "amountPaise", a.recovered_paise as "recoveredPaise",
      a.cancelled_paise as "cancelledPaise", a.method, a.reference, a.reason, a.in_kind as "inKind",
      a.status = 'cancelled' as "isCancelled", coalesce(m.name, '') as "givenBy"
    from payment.advances a
    join payment.journals j on j.organization_id = a.organization_id and j.source_type = 'advance'
      and j.source_id = a.id and j.kind = 'advance'
    left join "user".members m on m.organization_id = a.organization_id and m.id = a.recorded_by
    where a.organization_id = ${ctx.organizationId} and ${which} and a.paid_at is not null
    order by a.paid_on, j.number`)
  const { timeZone } = ctx.organization
  return { ...head, advances: [...advances], timeZone, printedAt: ctx.now.toISOString() }
}
