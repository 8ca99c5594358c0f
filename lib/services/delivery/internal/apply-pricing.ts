import { and, eq } from 'drizzle-orm'
import { deliveries, type PriceSource } from '@/db/schema/delivery'
import type { AppliedEvent } from '@/lib/events/book'
import type { Tx } from '@/lib/platform/db'
import { sumTrip } from './apply-trip'

type Ref = { deliveryId: string; tripId: string }
type Priced = Ref & {
  pricePaisePerKg: number
  source: PriceSource
  qualityDeductionGrams: number
  qualityReason: string | null
  netWeightGrams: number
  totalValuePaise: number
}

/** The price used and its source are frozen on the delivery. */
export async function applyPriced(tx: Tx, event: AppliedEvent<Priced>): Promise<void> {
  const { deliveryId, tripId, source, ...priced } = event.payload
  await changeDelivery(tx, event, deliveryId, { ...priced, priceSource: source, status: 'priced' })
  await sumTrip(tx, event.organizationId, tripId)
}

export const applyDeliveryStatus = (tx: Tx, event: AppliedEvent<Ref>, status: 'priced' | 'settled' | 'paid') =>
  changeDelivery(tx, event, event.payload.deliveryId, { status })

const changeDelivery = (
  tx: Tx,
  event: AppliedEvent,
  deliveryId: string,
  change: Partial<typeof deliveries.$inferInsert>,
) =>
  tx
    .update(deliveries)
    .set({ ...change, version: event.version })
    .where(and(eq(deliveries.organizationId, event.organizationId), eq(deliveries.id, deliveryId)))
