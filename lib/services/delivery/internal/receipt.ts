import { sql } from 'drizzle-orm'
import type { Ctx } from '@/lib/access/ctx'
import { notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import { deliveryHash } from '../rules/delivery-hash'
import type { DeliveryReceipt } from '../view'
import { type BagColumns, bagColumns, bagsFrom, clashesFrom } from './bag-columns'

type Row = Omit<DeliveryReceipt, 'hash' | 'clashes'> & { bags: BagColumns }

/**
 * What a phone needs to know after each operation on a delivery: sums, the hash to compare, and bags that were renumbered.
 * @param ownId what the phone calls the delivery: told back as `alias` where another phone opened it first
 */
export async function receiptOf(tx: Tx, ctx: Ctx, deliveryId: string, ownId?: string): Promise<DeliveryReceipt> {
  const [row] = await tx.execute<Row & Record<string, unknown>>(sql`
    select d.id, d.trip_id as "tripId", d.farmer_id as "farmerId", d.status, d.bag_count as "bagCount",
      d.next_bag_number as "nextBagNumber", d.gross_weight_grams as "grossWeightGrams",
      d.net_weight_grams as "netWeightGrams", d.moisture_bp as "moistureBp", d.grade, d.version,
      ${bagColumns} as bags
    from delivery.deliveries d
    where d.organization_id = ${ctx.organizationId} and d.id = coalesce((select delivery_id from delivery.aliases
      where organization_id = ${ctx.organizationId} and alias_id = ${deliveryId}), ${deliveryId}::uuid)`)
  if (!row) throw notFound('delivery')
  const { bags, ...rest } = row
  return {
    ...rest,
    hash: deliveryHash(bagsFrom(bags)),
    clashes: clashesFrom(bags),
    ...(ownId && ownId !== row.id && { alias: ownId }),
  }
}
