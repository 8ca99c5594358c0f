import { z } from 'zod'
import { eventBook } from '@/lib/events/book'
import { disputePayloads } from './internal/dispute-payloads'
import { photoKinds } from './rules/photo'
import { Place } from './schema'
import { PriceSourceView } from './view'

const tripId = z.uuid()
const deliveryId = z.uuid()
const grams = z.number().int()
const trip = z.object({ tripId })
const delivery = z.object({ deliveryId, tripId })
const bag = z.object({
  number: z.number().int(),
  weightGrams: grams,
  recordedAt: z.string(),
  source: z.string(),
  evidence: z.string().optional(),
  place: Place.optional(),
  /** What its phone called it, when that number was taken: both bags are kept. */
  givenNumber: z.number().int().optional(),
})
const photoId = z.uuid()
const deviceId = z.uuid().optional()

/** Everything that ever happens to a trip and to a farmer's bags on it. The tables are made from these and nothing else. */
export const deliveryEvents = eventBook('delivery', {
  'trip.created': z.object({
    tripId,
    requestId: z.uuid().nullable(),
    lorryId: z.uuid(),
    fieldManagerId: z.uuid(),
    scheduledOn: z.string(),
    location: z.string(),
    instructions: z.string(),
    standardDeductionGramsPerBag: grams,
    capacityGrams: grams,
  }),
  /** Somebody else goes on with it: what is on it is theirs from now on. */
  'trip.handed-over': trip.extend({
    fieldManagerId: z.uuid(),
    fromManagerId: z.uuid(),
    reason: z.string().nullable(),
  }),
  'trip.started': trip,
  /** A farmer says how many bags to expect; a later word replaces the earlier one. */
  'trip.bags-promised': trip.extend({ farmerId: z.uuid(), bagCount: z.number().int() }),
  'trip.overload-allowed': trip.extend({ reason: z.string() }),
  'trip.price-set': trip.extend({ pricePaisePerKg: z.number().int().nullable() }),
  'trip.dispatched': trip.extend({
    weighbridgeGrams: grams.nullish(),
    mismatchGrams: grams.nullish(),
  }),
  'trip.arrived': trip.extend({
    weighbridgeGrams: grams.nullable(),
    /** What the weighbridge shows beyond the bags, when that is more than the tolerance. */
    mismatchGrams: grams.nullish(),
    /** What was lost between two weighbridges, when that is more than the tolerance. */
    wayGrams: grams.nullish(),
  }),
  /** The office has looked at a load that weighs otherwise than its bags. */
  'trip.mismatch-accepted': trip.extend({ reason: z.string() }),
  'trip.cancelled': trip.extend({ reason: z.string().nullable() }),
  'trip.submitted': trip.extend({
    fieldManagerId: z.uuid(),
    /** What the office should look at: bags far from the farmer's own, averages that no bag has. */
    suspicious: z.object({ bagCount: z.number().int(), deliveryIds: z.array(deliveryId) }).nullish(),
  }),
  'trip.returned': trip.extend({ reason: z.string(), fieldManagerId: z.uuid() }),
  'trip.priced': trip,
  'trip.settled': trip,
  'trip.reopened': trip,
  'trip.closed': trip,
  'delivery.opened': delivery.extend({ farmerId: z.uuid(), fieldManagerId: z.uuid(), place: Place.optional() }),
  /** The farmer had two records, and the other one goes on. */
  'delivery.farmer-changed': delivery.extend({ farmerId: z.uuid(), fromFarmerId: z.uuid() }),
  /** A second phone opened it under an id of its own. */
  'delivery.also-opened': delivery.extend({ aliasId: z.uuid(), fieldManagerId: z.uuid() }),
  'delivery.bags-recorded': delivery.extend({ bags: z.array(bag), deviceId }),
  /** Beside the facts themselves: another phone had used these numbers, or read another moisture. */
  'delivery.clashed': delivery.extend({
    fieldManagerId: z.uuid(),
    bags: z.array(z.object({ number: z.number().int(), givenNumber: z.number().int() })),
    moistureBp: z.number().int().nullable(),
    otherMoistureBp: z.number().int().nullable(),
  }),
  'delivery.bag-corrected': delivery.extend({
    number: z.number().int(),
    fromGrams: grams,
    toGrams: grams,
    reason: z.string().nullable(),
  }),
  'delivery.bag-struck': delivery.extend({
    number: z.number().int(),
    weightGrams: grams,
    reason: z.string().nullable(),
  }),
  'delivery.moisture-set': delivery.extend({
    moistureBp: z.number().int(),
    grade: z.string(),
    photoId: z.uuid().nullable(),
    deviceId,
  }),
  'delivery.slip-confirmed': delivery.extend({
    how: z.enum(['signature', 'pin']),
    photoId: photoId.nullable(),
    pinProof: z.string().nullable(),
    bagCount: z.number().int(),
    grossWeightGrams: grams,
    confirmedAt: z.string(),
  }),
  'photo.announced': z.object({
    photoId,
    deliveryId: deliveryId.nullable(),
    paperId: z.uuid().nullish(),
    kind: z.enum(photoKinds),
    byteSize: z.number().int(),
    sha256: z.string(),
    takenBy: z.uuid(),
    takenAt: z.string(),
    place: Place.nullable(),
  }),
  'photo.kept': z.object({
    photoId,
    deliveryId: deliveryId.nullable(),
    fileName: z.string(),
    byteSize: z.number().int(),
    width: z.number().int(),
    height: z.number().int(),
    sha256: z.string(),
  }),
  'delivery.priced': delivery.extend({
    pricePaisePerKg: z.number().int(),
    source: PriceSourceView,
    qualityDeductionGrams: grams,
    qualityReason: z.string().nullable(),
    netWeightGrams: grams,
    totalValuePaise: z.number().int(),
  }),
  'delivery.settled': delivery,
  'delivery.unsettled': delivery,
  'delivery.paid': delivery,
  'delivery.unpaid': delivery,
  ...disputePayloads,
  'price-list.published': z.object({
    priceListId: z.uuid(),
    effectiveFrom: z.string(),
    bands: z.array(z.object({ maxMoistureBp: z.number().int(), pricePaisePerKg: z.number().int() })),
    createdBy: z.uuid().nullable(),
  }),
  'market-prices.recorded': z.object({
    fileName: z.string(),
    /** [state, district, market, variety, grade, pricedOn, min, max, modal (paise per kg), arrival grams] */
    rows: z.array(
      z.tuple([
        z.string(),
        z.string(),
        z.string(),
        z.string(),
        z.string(),
        z.string(),
        z.number().int(),
        z.number().int(),
        z.number().int(),
        z.number().int(),
      ]),
    ),
  }),
})

const item = z.object({
  attentionId: z.uuid(),
  kind: z.string(),
  memberId: z.uuid().nullable(),
  tripId: z.uuid().nullable(),
})

/** Work that a person has to look at. Kept beside the event-sourced tables: what came is evidence, not a projection. */
export const attentionEvents = eventBook('delivery', {
  'attention.raised': item.extend({
    operation: z.string().nullable(),
    reason: z.string(),
    deliveryId: z.uuid().nullable(),
    farmerId: z.uuid().nullable(),
    amountPaise: z.number().int().nullable(),
  }),
  'attention.resolved': item.extend({ how: z.enum(['applied', 'discarded', 'seen']), resolvedBy: z.uuid().nullable() }),
  'phone.overdue': z.object({ memberId: z.uuid(), deviceId: z.uuid(), tripId: z.uuid(), lastContactAt: z.string() }),
  'work.imported': z.object({
    importId: z.uuid(),
    authorId: z.uuid(),
    operationCount: z.number().int(),
    reason: z.string(),
  }),
})
