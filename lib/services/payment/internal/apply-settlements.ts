import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { settlements } from '@/db/schema/payment'
import type { AppliedEvent } from '@/lib/events/book'
import type { Tx } from '@/lib/platform/db'
import type { Journal, paymentEvents } from '../events'
import { applyJournal, applyNumber } from './apply-journal'

export type Posted = z.infer<(typeof paymentEvents.payloads)['settlement.posted']>

export async function applySettlementPosted(tx: Tx, event: AppliedEvent<Posted>): Promise<void> {
  const { series, sequenceNumber, journal } = event.payload
  await tx.insert(settlements).values(settlementRow(event))
  await applyNumber(tx, event.organizationId, series, sequenceNumber)
  await applyJournal(tx, event, journal)
}

/** What a settlement is when it is posted. */
export const settlementRow = ({ organizationId, at, version, payload }: AppliedEvent<Posted>) => {
  const { settlementId, series: _, sequenceNumber: __, journal: ___, ...facts } = payload
  return { organizationId, id: settlementId, ...facts, status: 'settled', settledAt: at, version, createdAt: at }
}

type Reversed = { settlementId: string; reason: string; journal: Journal | null }
export async function applySettlementReversed(tx: Tx, event: AppliedEvent<Reversed>): Promise<void> {
  const { reason, journal } = event.payload
  await changeSettlement(tx, event, { status: 'reversed', reversalReason: reason, reversedAt: event.at })
  await applyJournal(tx, event, journal)
}

export const applySettlementStatus = (
  tx: Tx,
  event: AppliedEvent<{ settlementId: string }>,
  status: 'settled' | 'paid',
) => changeSettlement(tx, event, { status })

const changeSettlement = (
  tx: Tx,
  event: AppliedEvent<{ settlementId: string }>,
  change: Partial<typeof settlements.$inferInsert>,
) =>
  tx
    .update(settlements)
    .set({ ...change, version: event.version })
    .where(and(eq(settlements.organizationId, event.organizationId), eq(settlements.id, event.payload.settlementId)))
