import { and, eq } from 'drizzle-orm'
import { charges } from '@/db/schema/payment'
import type { AppliedEvent } from '@/lib/events/book'
import type { Tx } from '@/lib/platform/db'
import type { Journal } from '../events'
import type { ChargeBearer, ChargeKind } from '../rules/charges'
import { applyJournal } from './apply-journal'

type Recorded = {
  chargeId: string
  tripId: string
  kind: ChargeKind
  bornBy: ChargeBearer
  amountPaise: number
  note: string
  recordedBy: string
  journal: Journal
}
export async function applyChargeRecorded(tx: Tx, event: AppliedEvent<Recorded>): Promise<void> {
  const { chargeId, journal, ...facts } = event.payload
  const { organizationId, version, at } = event
  await tx.insert(charges).values({ organizationId, id: chargeId, ...facts, version, createdAt: at })
  await applyJournal(tx, event, journal)
}

type Removed = { chargeId: string; reason: string; removedBy: string; journal: Journal }
export async function applyChargeRemoved(tx: Tx, event: AppliedEvent<Removed>): Promise<void> {
  const { chargeId, reason, removedBy, journal } = event.payload
  const { organizationId, version, at } = event
  await tx
    .update(charges)
    .set({ removedAt: at, removedBy, removalReason: reason, version })
    .where(and(eq(charges.organizationId, organizationId), eq(charges.id, chargeId)))
  await applyJournal(tx, event, journal)
}
