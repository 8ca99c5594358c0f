import { sql } from 'drizzle-orm'
import { deliveries } from '@/db/schema/delivery'
import type { AppliedEvent, NewEvent } from '@/lib/events/book'
import type { Tx } from '@/lib/platform/db'
import { deliveryHash } from '../rules/delivery-hash'
import type { Place } from '../schema'
import type { DeliveryReceipt } from '../view'
import { type BagsRecorded, bagsOf, insertBags } from './apply-weighing'

type Opened = { deliveryId: string; tripId: string; farmerId: string; fieldManagerId: string; place?: Place }
type Moisture = { moistureBp: number; grade: string; photoId: string | null; deviceId?: string }

/** What these events of one delivery, from its opening on, come to. */
function sumUp(events: readonly NewEvent[]) {
  const opened = events[0]!.payload as Opened
  const moisture = events.findLast((event) => event.name === 'delivery.moisture-set')?.payload as Moisture | undefined
  const bags = bagsOf(events as BagsRecorded[])
  const numbers = bags.map((bag) => bag.number).filter((number) => number <= 500)
  return {
    ...{ opened, moisture, bags, bagCount: bags.length, nextBagNumber: Math.max(0, ...numbers) + 1 },
    grossWeightGrams: bags.reduce((sum, bag) => sum + bag.weightGrams, 0),
    status: bags.length > 0 && moisture ? ('recorded' as const) : ('draft' as const),
    version: events.at(-1)!.version,
  }
}

/**
 * A delivery that was opened a moment ago, with its moisture and bags, as it is after applying each of these events in
 * turn: one row written once instead of written and changed three times.
 * @param events of one delivery: opened, readings, bags and clashes
 */
export async function applyNewDelivery(tx: Tx, events: AppliedEvent[]): Promise<void> {
  const { organizationId, at } = events[0]!
  const { opened, moisture, bags, bagCount, nextBagNumber, grossWeightGrams, status, version } = sumUp(events)
  const times = bags.map((bag) => Date.parse(bag.recordedAt))
  const rate = sql`(select standard_deduction_grams_per_bag from delivery.trips
    where organization_id = ${organizationId} and id = ${opened.tripId})`
  await tx.insert(deliveries).values({
    ...{ organizationId, id: opened.deliveryId, tripId: opened.tripId, farmerId: opened.farmerId },
    ...{ fieldManagerId: opened.fieldManagerId, ...opened.place, status, bagCount, nextBagNumber, grossWeightGrams },
    standardDeductionGrams: sql`${bagCount}::int * ${rate}`,
    netWeightGrams: sql`${grossWeightGrams}::int - ${bagCount}::int * ${rate}`,
    ...(moisture && {
      moistureBp: moisture.moistureBp,
      grade: moisture.grade,
      moisturePhotoId: moisture.photoId,
      moistureDeviceId: moisture.deviceId ?? null,
    }),
    ...(bagCount > 0 && { firstBagAt: new Date(Math.min(...times)), lastBagAt: new Date(Math.max(...times)) }),
    ...{ version, createdAt: at },
  })
  if (bagCount > 0) await insertBags(tx, events[0] as AppliedEvent<Opened>, bags)
  await tx.execute(sql`update delivery.trips set farmer_count = farmer_count + 1, bag_count = bag_count + ${bagCount}::int,
      gross_weight_grams = gross_weight_grams + ${grossWeightGrams}::int,
      net_weight_grams = net_weight_grams + ${grossWeightGrams}::int - ${bagCount}::int * standard_deduction_grams_per_bag,
      physical_status = case when physical_status = 'assigned' and ${bagCount}::int > 0 then 'loading' else physical_status end
    where organization_id = ${organizationId} and id = ${opened.tripId}`)
}

/** The receipt of such a delivery, without asking for what was written a moment ago. */
export function receiptOfNew(events: readonly NewEvent[], deductionGramsPerBag: number): DeliveryReceipt {
  const { opened, moisture, bags, bagCount, nextBagNumber, grossWeightGrams, status, version } = sumUp(events)
  return {
    ...{ id: opened.deliveryId, tripId: opened.tripId, farmerId: opened.farmerId, status, bagCount, nextBagNumber },
    ...{ grossWeightGrams, netWeightGrams: grossWeightGrams - bagCount * deductionGramsPerBag },
    ...{ moistureBp: moisture?.moistureBp ?? null, grade: moisture?.grade ?? null, version, hash: deliveryHash(bags) },
    clashes: bags.flatMap(({ number, givenNumber }) => (givenNumber === undefined ? [] : [{ number, givenNumber }])),
  }
}
