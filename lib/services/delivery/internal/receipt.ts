import { sql } from 'drizzle-orm'
import type { Ctx } from '@/lib/access/ctx'
import { notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import { deliveryHash } from '../rules/delivery-hash'
import type { DeliveryReceipt } from '../view'

type Row = Omit<DeliveryReceipt, 'hash' | 'clashes'> & { bags: [number, number, boolean, number | null][] | null }

/** What a phone needs to know after each operation on a delivery: sums, the hash to compare, and bags that were renumbered. */
export async function receiptOf(tx: Tx, ctx: Ctx, deliveryId: string): Promise<DeliveryReceipt> {
  const [row] = await tx.execute<Row & Record<string, unknown>>(sql`
    select d.id, d.trip_id as "tripId", d.farmer_id as "farmerId", d.status, d.bag_count as "bagCount",
      d.next_bag_number as "nextBagNumber", d.gross_weight_grams as "grossWeightGrams",
      d.net_weight_grams as "netWeightGrams", d.moisture_bp as "moistureBp", d.grade, d.version, (
        select json_agg(json_build_array(b.number, b.weight_grams, b.struck_at is not null, b.given_number))
        from delivery.bags b where b.organization_id = d.organization_id and b.delivery_id = d.id) as bags
    from delivery.deliveries d
    where d.organization_id = ${ctx.organizationId} and d.id = coalesce((select delivery_id from delivery.aliases
      where organization_id = ${ctx.organizationId} and alias_id = ${deliveryId}), ${deliveryId}::uuid)`)
  if (!row) throw notFound('delivery')
  const { bags, ...rest } = row
  const all = bags ?? []
  return {
    ...rest,
    hash: deliveryHash(all.map(([number, weightGrams, isStruck]) => ({ number, weightGrams, isStruck }))),
    clashes: all.flatMap(([number, , , givenNumber]) => (givenNumber === null ? [] : [{ number, givenNumber }])),
  }
}
