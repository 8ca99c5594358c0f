import { and, eq, sql } from 'drizzle-orm'
import { deliveries, type FarmerConfirmation } from '@/db/schema/delivery'
import type { AppliedEvent } from '@/lib/events/book'
import { pgArray, type Tx } from '@/lib/platform/db'
import type { Place } from '../schema'

type Ref = { deliveryId: string; tripId: string }

export async function applyOpened(
  tx: Tx,
  {
    organizationId,
    payload,
    version,
    at,
  }: AppliedEvent<Ref & { farmerId: string; fieldManagerId: string; place?: Place }>,
): Promise<void> {
  const { deliveryId, place, ...rest } = payload
  await tx
    .insert(deliveries)
    .values({ ...rest, ...place, id: deliveryId, organizationId, status: 'draft', version, createdAt: at })
  await tx.execute(sql`update delivery.trips set farmer_count = farmer_count + 1
    where organization_id = ${organizationId} and id = ${payload.tripId}`)
}

export async function applyAlsoOpened(tx: Tx, event: AppliedEvent<Ref & { aliasId: string }>): Promise<void> {
  const { organizationId, payload } = event
  await tx.execute(sql`insert into delivery.aliases (organization_id, alias_id, delivery_id)
    values (${organizationId}, ${payload.aliasId}, ${payload.deliveryId})`)
  await applyNothingBut(tx, event)
}

/** The delivery follows its stream's version; nothing else changes. */
export async function applyNothingBut(tx: Tx, { organizationId, payload, version }: AppliedEvent<Ref>): Promise<void> {
  await tx.execute(sql`update delivery.deliveries set version = ${version}
    where organization_id = ${organizationId} and id = ${payload.deliveryId}`)
}

type Bag = {
  number: number
  weightGrams: number
  recordedAt: string
  source: string
  evidence?: string
  place?: Place
  givenNumber?: number
}
export type BagsRecorded = AppliedEvent<Ref & { bags: Bag[]; deviceId?: string }>
const quoted = (text: string | undefined) =>
  text === undefined ? null : `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

/** Bags arrive by the hundred: one statement for all of them. */
export const applyBagsRecorded = (tx: Tx, event: BagsRecorded): Promise<void> => applyManyBagsRecorded(tx, [event])

/**
 * Several such events of one delivery, clashes between them, one after the other: the tables are the same, the statements
 * three.
 */
export async function applyManyBagsRecorded(tx: Tx, events: BagsRecorded[]): Promise<void> {
  const event = events.at(-1)!
  await insertBags(tx, event, bagsOf(events))
  await sumDelivery(tx, event)
}

type ReportedBag = Bag & { deviceId: string | undefined }

/** Every bag of these events, with the phone that reported it. */
export const bagsOf = (events: BagsRecorded[]): ReportedBag[] =>
  events
    .filter((each) => each.name === 'delivery.bags-recorded')
    .flatMap((each) => each.payload.bags.map((bag) => ({ ...bag, deviceId: each.payload.deviceId })))

export async function insertBags(
  tx: Tx,
  { organizationId, payload }: AppliedEvent<Ref>,
  bags: ReportedBag[],
): Promise<void> {
  const places = (name: keyof Place) => pgArray(bags.map((bag) => bag.place?.[name] ?? null))
  await tx.execute(sql`
    insert into delivery.bags (organization_id, delivery_id, number, weight_grams, source, recorded_at, evidence,
      latitude_microdegrees, longitude_microdegrees, accuracy_meters, given_number, device_id)
    select ${organizationId}::uuid, ${payload.deliveryId}::uuid, b.* from unnest(
      ${pgArray(bags.map((bag) => bag.number))}::smallint[], ${pgArray(bags.map((bag) => bag.weightGrams))}::int[],
      ${pgArray(bags.map((bag) => bag.source))}::text[],
      ${pgArray(bags.map((bag) => `"${bag.recordedAt}"`))}::timestamptz[], ${pgArray(bags.map((bag) => quoted(bag.evidence)))}::text[],
      ${places('latitudeMicrodegrees')}::int[], ${places('longitudeMicrodegrees')}::int[],
      ${places('accuracyMeters')}::int[], ${pgArray(bags.map((bag) => bag.givenNumber ?? null))}::smallint[],
      ${pgArray(bags.map((bag) => bag.deviceId ?? null))}::uuid[]) as b`)
}

export async function applyBagCorrected(
  tx: Tx,
  event: AppliedEvent<Ref & { number: number; toGrams: number }>,
): Promise<void> {
  const { organizationId, payload } = event
  await tx.execute(sql`update delivery.bags set weight_grams = ${payload.toGrams}, is_corrected = true
    where organization_id = ${organizationId} and delivery_id = ${payload.deliveryId} and number = ${payload.number}`)
  await sumDelivery(tx, event)
}

export async function applyBagStruck(tx: Tx, event: AppliedEvent<Ref & { number: number }>): Promise<void> {
  const { organizationId, payload, at } = event
  await tx.execute(sql`update delivery.bags set struck_at = ${at.toISOString()}::timestamptz
    where organization_id = ${organizationId} and delivery_id = ${payload.deliveryId} and number = ${payload.number}`)
  await sumDelivery(tx, event)
}

export async function applyMoistureSet(
  tx: Tx,
  event: AppliedEvent<Ref & { moistureBp: number; grade: string; photoId: string | null; deviceId?: string }>,
): Promise<void> {
  const { organizationId, payload, version } = event
  await tx.execute(sql`update delivery.deliveries set moisture_bp = ${payload.moistureBp}, grade = ${payload.grade},
      moisture_photo_id = ${payload.photoId}::uuid, moisture_device_id = ${payload.deviceId ?? null}::uuid, version = ${version},
      status = case when status = 'draft' and bag_count > 0 then 'recorded' else status end
    where organization_id = ${organizationId} and id = ${payload.deliveryId}`)
}

export async function applySlipConfirmed(
  tx: Tx,
  { organizationId, payload, version }: AppliedEvent<Ref & FarmerConfirmation>,
): Promise<void> {
  const { deliveryId, tripId: _, ...confirmation } = payload
  await tx
    .update(deliveries)
    .set({ farmerConfirmation: confirmation, version })
    .where(and(eq(deliveries.organizationId, organizationId), eq(deliveries.id, deliveryId)))
}

/**
 * A delivery's sums follow its bags that are not struck; the standard deduction follows the rate frozen on the trip. The
 * trip's totals follow by the difference, in the same statement.
 */
async function sumDelivery(tx: Tx, { organizationId, payload, version }: AppliedEvent<Ref>): Promise<void> {
  await tx.execute(sql`
    with s as (
      select count(*) filter (where struck_at is null)::int as bags,
        coalesce(sum(weight_grams) filter (where struck_at is null), 0)::int as gross,
        coalesce(max(number) filter (where number <= 500), 0) + 1 as next, min(recorded_at) as first, max(recorded_at) as last
      from delivery.bags where organization_id = ${organizationId} and delivery_id = ${payload.deliveryId}
    ), before as (
      select bag_count, gross_weight_grams, net_weight_grams from delivery.deliveries
      where organization_id = ${organizationId} and id = ${payload.deliveryId}
    ), now as (
      update delivery.deliveries d set bag_count = s.bags, gross_weight_grams = s.gross,
        standard_deduction_grams = s.bags * t.standard_deduction_grams_per_bag,
        net_weight_grams = s.gross - s.bags * t.standard_deduction_grams_per_bag - d.quality_deduction_grams,
        next_bag_number = s.next, first_bag_at = s.first, last_bag_at = s.last, version = ${version},
        status = case when s.bags > 0 and d.moisture_bp is not null then 'recorded' else 'draft' end
      from delivery.trips t, s
      where d.organization_id = ${organizationId} and d.id = ${payload.deliveryId}
        and t.organization_id = d.organization_id and t.id = d.trip_id
      returning d.bag_count, d.gross_weight_grams, d.net_weight_grams
    )
    update delivery.trips t set bag_count = t.bag_count + now.bag_count - before.bag_count,
      gross_weight_grams = t.gross_weight_grams + now.gross_weight_grams - before.gross_weight_grams,
      net_weight_grams = t.net_weight_grams + now.net_weight_grams - before.net_weight_grams,
      physical_status = case when t.physical_status = 'assigned' and t.bag_count + now.bag_count > before.bag_count
        then 'loading' else t.physical_status end
    from now, before
    where t.organization_id = ${organizationId} and t.id = ${payload.tripId}`)
}
