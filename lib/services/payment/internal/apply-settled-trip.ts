import { sql } from 'drizzle-orm'
import { recoveries, settlements } from '@/db/schema/payment'
import type { AppliedEvent } from '@/lib/events/book'
import type { Tx } from '@/lib/platform/db'
import { paymentAppliers } from '../apply'
import type { Recovered } from './apply-advances'
import { applyJournals, applyNumber } from './apply-journal'
import { type Posted, settlementRow } from './apply-settlements'

const TOGETHER = new Set(['settlement.posted', 'advance.recovered', 'settlement.paid'])

/** A trip of sixty farmers is settled in a handful of statements: the tables are as after each of these events in turn. */
export async function applySettledTrip(tx: Tx, events: AppliedEvent[]): Promise<void> {
  const named = (name: string) => events.filter((event) => event.name === name)
  const posted = named('settlement.posted') as AppliedEvent<Posted>[]
  const recovered = named('advance.recovered') as AppliedEvent<Recovered>[]
  const paid = named('settlement.paid') as AppliedEvent<{ settlementId: string }>[]
  await insertPosted(tx, posted)
  await insertRecovered(tx, recovered)
  await markPaid(tx, paid)
  for (const event of events.filter((each) => !TOGETHER.has(each.name)))
    await paymentAppliers[event.name as keyof typeof paymentAppliers](tx, event as never)
}

async function insertPosted(tx: Tx, posted: AppliedEvent<Posted>[]): Promise<void> {
  const last = posted.at(-1)
  if (!last) return
  await tx.insert(settlements).values(posted.map(settlementRow))
  await applyNumber(tx, last.organizationId, last.payload.series, last.payload.sequenceNumber)
  await applyJournals(
    tx,
    last,
    posted.flatMap(({ payload }) => payload.journal ?? []),
  )
}

/** An advance belongs to one farmer, and a farmer has one delivery on a trip: each stands here once. */
async function insertRecovered(tx: Tx, recovered: AppliedEvent<Recovered>[]): Promise<void> {
  const [first] = recovered
  if (!first) return
  const { organizationId } = first
  const rows = recovered.map(({ payload, version }) => {
    const { advanceId, settlementId, principalPaise, interestPaise, status } = payload
    return { organizationId, advanceId, settlementId, principalPaise, interestPaise, status, version }
  })
  await tx.insert(recoveries).values(rows)
  await tx.execute(sql`
    update payment.advances a set recovered_paise = a.recovered_paise + r."principalPaise", status = r.status, version = r.version
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r("advanceId" uuid, "principalPaise" bigint, status text, version int)
    where a.organization_id = ${organizationId} and a.id = r."advanceId"`)
}

async function markPaid(tx: Tx, paid: AppliedEvent<{ settlementId: string }>[]): Promise<void> {
  const [first] = paid
  if (!first) return
  const rows = paid.map(({ payload, version }) => ({ id: payload.settlementId, version }))
  await tx.execute(sql`
    update payment.settlements s set status = 'paid', version = p.version
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p(id uuid, version int)
    where s.organization_id = ${first.organizationId} and s.id = p.id`)
}
