import { z } from 'zod'
import { attentionKinds, attentionStatuses } from './rules/attention-kinds'
import { disputeLines, disputeStatuses, verdicts } from './rules/dispute'
import { photoKinds } from './rules/photo'
import { deliveryStatuses, Place, physicalStatuses, tripStatuses } from './schema'

const grams = z.number().int()

export const TripView = z.object({
  id: z.uuid(),
  requestId: z.uuid().nullable(),
  lorryId: z.uuid(),
  lorry: z.object({ id: z.uuid(), registrationNumber: z.string(), driverName: z.string() }),
  fieldManagerId: z.uuid(),
  fieldManager: z.object({ id: z.uuid(), name: z.string() }),
  scheduledOn: z.string(),
  location: z.string(),
  instructions: z.string(),
  status: z.enum(tripStatuses),
  physicalStatus: z.enum(physicalStatuses),
  standardDeductionGramsPerBag: grams,
  capacityGrams: grams,
  overloadReason: z.string().nullable(),
  pricePaisePerKg: z.number().int().nullable(),
  dispatchWeighbridgeGrams: grams.nullable(),
  weighbridgeGrams: grams.nullable(),
  /** What the weighbridge shows beyond the bags, when that is more than the tolerance; `mismatchReason` says it was accepted. */
  mismatchGrams: grams.nullable(),
  mismatchReason: z.string().nullable(),
  /** What was lost between the two weighbridges, when that is more than the tolerance. */
  wayGrams: grams.nullable(),
  returnReason: z.string().nullable(),
  totals: z.object({
    farmers: z.number().int(),
    bags: z.number().int(),
    grossWeightGrams: grams,
    netWeightGrams: grams,
  }),
  startedAt: z.string().nullable(),
  submittedAt: z.string().nullable(),
  dispatchedAt: z.string().nullable(),
  arrivedAt: z.string().nullable(),
  settledAt: z.string().nullable(),
  version: z.number().int(),
  createdAt: z.string(),
})
export type TripView = z.infer<typeof TripView>

export const PriceSourceView = z.object({
  kind: z.enum(['override', 'farmer', 'trip', 'band', 'organization']),
  priceListId: z.string().optional(),
  effectiveFrom: z.string().optional(),
  minMoistureBp: z.number().int().nullish(),
  maxMoistureBp: z.number().int().nullish(),
  reason: z.string().optional(),
})

export const BagView = z.object({
  number: z.number().int(),
  weightGrams: grams,
  source: z.string(),
  recordedAt: z.string(),
  isCorrected: z.boolean(),
  isStruck: z.boolean(),
  /** What the scale said, and where the phone was; absent when it did not say. */
  evidence: z.string().optional(),
  place: Place.optional(),
})
export type BagView = z.infer<typeof BagView>

export const DeliverySummary = z.object({
  id: z.uuid(),
  tripId: z.uuid(),
  farmerId: z.uuid(),
  farmer: z.object({ id: z.uuid(), code: z.string(), name: z.string(), village: z.string() }),
  trip: z.object({
    id: z.uuid(),
    scheduledOn: z.string(),
    location: z.string(),
    lorry: z.object({ id: z.uuid(), registrationNumber: z.string() }),
  }),
  status: z.enum(deliveryStatuses),
  bagCount: z.number().int(),
  nextBagNumber: z.number().int(),
  grossWeightGrams: grams,
  standardDeductionGrams: grams,
  qualityDeductionGrams: grams,
  qualityReason: z.string().nullable(),
  netWeightGrams: grams,
  moistureBp: z.number().int().nullable(),
  grade: z.string().nullable(),
  pricePaisePerKg: z.number().int().nullable(),
  priceSource: PriceSourceView.nullable(),
  totalValuePaise: z.number().int().nullable(),
  /** What the farmer confirmed at the gate: compare it with the sums of today. */
  farmerConfirmation: z
    .object({
      how: z.enum(['signature', 'pin']),
      photoId: z.uuid().nullable(),
      bagCount: z.number().int(),
      grossWeightGrams: grams,
      confirmedAt: z.string(),
    })
    .nullable(),
  /** The question that is not answered yet: until then it is neither settled nor paid. */
  openDisputeId: z.uuid().nullable(),
  firstBagAt: z.string().nullable(),
  lastBagAt: z.string().nullable(),
  version: z.number().int(),
  createdAt: z.string(),
})
export type DeliverySummary = z.infer<typeof DeliverySummary>

/** Two bags came under one number: the later is kept under a number above 500. */
const ClashView = z.object({ number: z.number().int(), givenNumber: z.number().int() })

export const DeliveryView = DeliverySummary.extend({
  /** Eight letters over the bags; the phone shows the same when it has the same bags. */
  hash: z.string(),
  clashes: z.array(ClashView),
  bags: z.array(BagView),
})
export type DeliveryView = z.infer<typeof DeliveryView>

/** A photo; its bytes are at `GET /photos/{id}`. While it is arriving, `receivedBytes` says where to go on. */
export const PhotoView = z.object({
  id: z.uuid(),
  deliveryId: z.uuid().nullable(),
  paperId: z.uuid().nullable(),
  kind: z.enum(photoKinds),
  status: z.enum(['arriving', 'kept']),
  byteSize: z.number().int(),
  receivedBytes: z.number().int(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  takenBy: z.uuid(),
  takenAt: z.string(),
  place: Place.nullable(),
  createdAt: z.string(),
})
export type PhotoView = z.infer<typeof PhotoView>

/** The answer to a phone: sums instead of bags. */
export const DeliveryReceipt = DeliverySummary.pick({
  id: true,
  tripId: true,
  farmerId: true,
  status: true,
  bagCount: true,
  nextBagNumber: true,
  grossWeightGrams: true,
  netWeightGrams: true,
  moistureBp: true,
  grade: true,
  version: true,
}).extend({
  hash: z.string(),
  clashes: z.array(ClashView),
  /** The id the phone had given, when the delivery was already there under another. */
  alias: z.uuid().optional(),
})
export type DeliveryReceipt = z.infer<typeof DeliveryReceipt>

export const PriceListView = z.object({
  id: z.uuid(),
  effectiveFrom: z.string(),
  bands: z.array(z.object({ maxMoistureBp: z.number().int(), pricePaisePerKg: z.number().int() })),
  version: z.number().int(),
  createdAt: z.string(),
})
export type PriceListView = z.infer<typeof PriceListView>

export const MarketImportView = z.object({
  fileName: z.string(),
  rowCount: z.number().int(),
  recordedCount: z.number().int(),
  unchangedCount: z.number().int(),
  faultCount: z.number().int(),
  /** The first two hundred rows that were left out, each with the reason. */
  faults: z.array(
    z.object({
      rowNumber: z.number().int(),
      column: z.string().nullable(),
      value: z.string(),
      message: z.string(),
    }),
  ),
  notes: z.array(z.string()),
})
export type MarketImportView = z.infer<typeof MarketImportView>

/** A mandi with its latest price, paise per kg. */
export const MarketView = z.object({
  market: z.string(),
  district: z.string(),
  state: z.string(),
  pricedOn: z.string(),
  minPaisePerKg: z.number().int(),
  maxPaisePerKg: z.number().int(),
  modalPaisePerKg: z.number().int(),
  arrivalGrams: grams,
})
export type MarketView = z.infer<typeof MarketView>

/** One farmer's line of the pricing table: the delivery, its bags, and what the price list says about it. */
export const PricingLine = DeliveryView.extend({
  listed: z.object({ pricePaisePerKg: z.number().int(), source: PriceSourceView }).nullable(),
  /** Why no price applies by itself. */
  listedProblem: z.string().nullable(),
})
export type PricingLine = z.infer<typeof PricingLine>
export const PricingView = z.object({
  trip: TripView,
  lines: z.array(PricingLine),
  market: MarketView.nullable(),
})
export type PricingView = z.infer<typeof PricingView>

const person = z.object({ id: z.uuid(), name: z.string() })
/** Something of the field that a person has to look at, in words. */
export const AttentionView = z.object({
  id: z.uuid(),
  kind: z.enum(attentionKinds),
  status: z.enum(attentionStatuses),
  title: z.string(),
  /** The entry itself: `3 bags, 186.4 kg`. */
  work: z.string(),
  detail: z.string(),
  advice: z.string(),
  reason: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  commandId: z.uuid().nullable(),
  operation: z.string().nullable(),
  /** The entry as it came, without bank and identity numbers. */
  input: z.unknown(),
  member: person.nullable(),
  deviceId: z.uuid().nullable(),
  trip: z
    .object({
      id: z.uuid(),
      location: z.string(),
      scheduledOn: z.string(),
      registrationNumber: z.string(),
      status: z.string(),
    })
    .nullable(),
  deliveryId: z.uuid().nullable(),
  farmer: z.object({ id: z.uuid(), code: z.string(), name: z.string(), village: z.string() }).nullable(),
  recordedAt: z.string().nullable(),
  clockOffsetMs: z.number().int().nullable(),
  createdAt: z.string(),
  resolvedAt: z.string().nullable(),
  resolvedBy: person.nullable(),
  resolution: z.string().nullable(),
  version: z.number().int(),
})
export type AttentionView = z.infer<typeof AttentionView>

/** What a farmer said to bring to a trip. */
export const PromiseView = z.object({
  farmer: z.object({ id: z.uuid(), code: z.string(), name: z.string(), village: z.string() }),
  bagCount: z.number().int(),
})
export type PromiseView = z.infer<typeof PromiseView>

export const DisputeView = z.object({
  id: z.uuid(),
  deliveryId: z.uuid(),
  line: z.enum(disputeLines),
  question: z.string(),
  openedByKind: z.enum(['farmer', 'member']),
  openedByName: z.string(),
  status: z.enum(disputeStatuses),
  verdict: z.enum(verdicts).nullable(),
  answer: z.string().nullable(),
  answeredByName: z.string().nullable(),
  answeredAt: z.string().nullable(),
  adjustmentPaise: z.number().int().nullable(),
  photoId: z.uuid().nullable(),
  /** Whether an adjustment is a corrected price, or money. */
  deliveryStatus: z.enum(deliveryStatuses),
  farmer: DeliverySummary.shape.farmer,
  trip: DeliverySummary.shape.trip,
  version: z.number().int(),
  createdAt: z.string(),
})
export type DisputeView = z.infer<typeof DisputeView>
