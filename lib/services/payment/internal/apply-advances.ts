import { and, eq, sql } from 'drizzle-orm'
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core'
import { advances, recoveries } from '@/db/schema/payment'
import type { AppliedEvent } from '@/lib/events/book'
import type { Tx } from '@/lib/platform/db'
import type { InKind, Journal } from '../events'
import type { AdvanceState } from '../rules/advance-states'
import { applyJournal } from './apply-journal'

type Given = {
  advanceId: string
  farmerId: string
  amountPaise: number
  method: string
  paidOn: string
  reference: string | null
  reason: string
  tripId: string | null
  recordedBy: string
  inKind?: InKind | null
}

export async function applyAdvanceGiven(
  tx: Tx,
  event: AppliedEvent<Given & { journal?: Journal }>,
  status: 'requested' | 'paid',
): Promise<void> {
  const {
    advanceId,
    farmerId,
    amountPaise,
    method,
    paidOn,
    reference,
    reason,
    tripId,
    recordedBy,
    inKind = null,
    journal,
  } = event.payload
  await tx.insert(advances).values({
    organizationId: event.organizationId,
    id: advanceId,
    ...{ farmerId, amountPaise, method, paidOn, reference, reason, tripId, recordedBy, inKind, status },
    paidAt: status === 'paid' ? event.at : null,
    version: event.version,
    createdAt: event.at,
  })
  await applyJournal(tx, event, journal ?? null)
}

type Decided = { advanceId: string; decidedBy: string; reason: string | null }
export const applyAdvanceDecided = (tx: Tx, event: AppliedEvent<Decided>, status: 'approved' | 'rejected') =>
  changeAdvance(tx, event, { status, decidedBy: event.payload.decidedBy, decisionReason: event.payload.reason })

type PaidOut = { advanceId: string; paidOn: string; reference: string | null; journal: Journal }
export async function applyAdvancePaid(tx: Tx, event: AppliedEvent<PaidOut>): Promise<void> {
  const { paidOn, reference, journal } = event.payload
  await changeAdvance(tx, event, { status: 'paid', paidOn, reference, paidAt: event.at })
  await applyJournal(tx, event, journal)
}

export type Recovered = {
  advanceId: string
  settlementId: string
  principalPaise: number
  interestPaise: number
  status: AdvanceState
}
export async function applyRecovered(tx: Tx, event: AppliedEvent<Recovered>): Promise<void> {
  const { advanceId, settlementId, principalPaise, interestPaise, status } = event.payload
  const { organizationId } = event
  await tx.insert(recoveries).values({ organizationId, settlementId, advanceId, principalPaise, interestPaise })
  await changeAdvance(tx, event, { recoveredPaise: sql`recovered_paise + ${principalPaise}`, status })
}

/** The recovery stays as a fact of its settlement, which is reversed. */
export const applyRecoveryReversed = (tx: Tx, event: AppliedEvent<Recovered>) =>
  changeAdvance(tx, event, {
    recoveredPaise: sql`recovered_paise - ${event.payload.principalPaise}`,
    status: event.payload.status,
  })

type Cancelled = { advanceId: string; amountPaise: number; reason: string; journal: Journal | null }
export async function applyAdvanceCancelled(tx: Tx, event: AppliedEvent<Cancelled>): Promise<void> {
  const { amountPaise, reason, journal } = event.payload
  await changeAdvance(tx, event, {
    cancelledPaise: sql`cancelled_paise + ${amountPaise}`,
    status: 'cancelled',
    decisionReason: reason,
  })
  await applyJournal(tx, event, journal)
}

type Moved = { advanceId: string; farmerId: string; journal: Journal | null }
export async function applyAdvanceMoved(tx: Tx, event: AppliedEvent<Moved>): Promise<void> {
  const { farmerId, journal } = event.payload
  await changeAdvance(tx, event, { farmerId })
  await applyJournal(tx, event, journal)
}

const changeAdvance = (
  tx: Tx,
  event: AppliedEvent<{ advanceId: string }>,
  change: PgUpdateSetSource<typeof advances>,
) =>
  tx
    .update(advances)
    .set({ ...change, version: event.version })
    .where(and(eq(advances.organizationId, event.organizationId), eq(advances.id, event.payload.advanceId)))
