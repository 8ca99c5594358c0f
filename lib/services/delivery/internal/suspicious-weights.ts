import { and, eq, sql } from 'drizzle-orm'
import { bags } from '@/db/schema/delivery'
import type { Ctx } from '@/lib/access/ctx'
import { pgArray, type Tx } from '@/lib/platform/db'
import type { TallyBag } from '../rules/bag'
import { outlierNumbers } from '../rules/outliers'
import { averageWarning } from '../rules/tally'
import type { Delivery } from './lock'

/** What the office should look at before it prices: bags far from the farmer's own, and averages that no bag has. */
export type SuspiciousWeights = { bagCount: number; deliveryIds: string[] }

/** Null when nothing about a trip's weights is unusual. */
export async function suspiciousWeights(tx: Tx, ctx: Ctx, deliveries: Delivery[]): Promise<SuspiciousWeights | null> {
  const ids = deliveries.map((delivery) => delivery.id)
  const all = await tx
    .select({
      deliveryId: bags.deliveryId,
      number: bags.number,
      weightGrams: bags.weightGrams,
      struckAt: bags.struckAt,
    })
    .from(bags)
    .where(and(eq(bags.organizationId, ctx.organizationId), sql`${bags.deliveryId} = any (${pgArray(ids)}::uuid[])`))
  const byDelivery = new Map<string, TallyBag[]>(ids.map((id) => [id, []]))
  for (const { deliveryId, struckAt, ...bag } of all)
    byDelivery.get(deliveryId)?.push({ ...bag, isStruck: struckAt !== null })
  const odd = deliveries.map((delivery) => {
    const own = byDelivery.get(delivery.id) ?? []
    return { id: delivery.id, count: outlierNumbers(own).length, isOdd: averageWarning(delivery) !== null }
  })
  const found = odd.filter(({ count, isOdd }) => count > 0 || isOdd)
  if (found.length === 0) return null
  return { bagCount: found.reduce((sum, { count }) => sum + count, 0), deliveryIds: found.map(({ id }) => id) }
}
