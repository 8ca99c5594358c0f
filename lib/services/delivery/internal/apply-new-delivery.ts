import { sql } from 'drizzle-orm'
import { deliveries } from '@/db/schema/delivery'
import type { AppliedEvent } from '@/lib/events/book'
import type { Tx } from '@/lib/platform/db'
import type { Place } from '../schema'
import { type BagsRecorded, bagsOf, insertBags } from './apply-weighing'

type Opened = { deliveryId: string; tripId: string; farmerId: string; fieldManagerId: string; place?: Place }
type Moisture = { moistureBp: number; grade: string; photoId: string | null; deviceId?: string }

/**
 * A delivery that was opened a moment ago, with its moisture and bags, as it is after applying each of these events in
 * turn: one row written once instead of written and changed three times.
 * @param events of one delivery: opened, readings, bags and clashes
 */
export async function applyNewDelivery(tx: Tx, events: AppliedEvent[]): Promise<void> {
  const [opened] = events as AppliedEvent<Opened>[]
  const { organizationId, payload, at } = opened!
  const moisture = events.findLast((event) => event.name === 'delivery.moisture-set')?.payload as Moisture | undefined
  const bags = bagsOf(events as BagsRecorded[])
  const grossGrams = bags.reduce((sum, bag) => sum + bag.weightGrams, 0)
  const times = bags.map((bag) => Date.parse(bag.recordedAt))
  const numbers = bags.map((bag) => bag.number).filter((number) => number <= 500)
  const rate = sql`(select standard_deduction_grams_per_bag from delivery.trips
    where organization_id = ${organizationId} and id = ${payload.tripId})`
  await tx.insert(deliveries).values({
    ...{ organizationId, id: payload.deliveryId, tripId: payload.tripId, farmerId: payload.farmerId },
    ...{ fieldManagerId: payload.fieldManagerId, ...payload.place },
    status: bags.length > 0 && moisture ? 'recorded' : 'draft',
    ...{ bagCount: bags.length, nextBagNumber: Math.max(0, ...numbers) + 1, grossWeightGrams: grossGrams },
    standardDeductionGrams: sql`${bags.length}::int * ${rate}`,
    netWeightGrams: sql`${grossGrams}::int - ${bags.length}::int * ${rate}`,
    ...(moisture && {
      moistureBp: moisture.moistureBp,
      grade: moisture.grade,
      moisturePhotoId: moisture.photoId,
      moistureDeviceId: moisture.deviceId ?? null,
    }),
    ...(bags.length > 0 && { firstBagAt: new Date(Math.min(...times)), lastBagAt: new Date(Math.max(...times)) }),
    ...{ version: events.at(-1)!.version, createdAt: at },
  })
  if (bags.length > 0) await insertBags(tx, opened!, bags)
  await tx.execute(sql`update delivery.trips set farmer_count = farmer_count + 1, bag_count = bag_count + ${bags.length}::int,
      gross_weight_grams = gross_weight_grams + ${grossGrams}::int,
      net_weight_grams = net_weight_grams + ${grossGrams}::int - ${bags.length}::int * standard_deduction_grams_per_bag,
      physical_status = case when physical_status = 'assigned' and ${bags.length}::int > 0 then 'loading' else physical_status end
    where organization_id = ${organizationId} and id = ${payload.tripId}`)
}
