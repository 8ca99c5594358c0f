import { z } from 'zod'
import { at, day, expectedVersion, id, ownId, reason } from '@/lib/access/fields'
import { attentionKinds } from './rules/attention-kinds'
import { disputeLines, verdicts } from './rules/dispute'
import { PHOTO_MAX_BYTES, PHOTO_PART_MAX_BYTES, photoKinds } from './rules/photo'

export const physicalStatuses = ['assigned', 'loading', 'in_transit', 'delivered', 'cancelled'] as const
export const tripStatuses = ['open', 'submitted', 'returned', 'priced', 'settled', 'closed', 'cancelled'] as const
export const deliveryStatuses = ['draft', 'recorded', 'submitted', 'priced', 'settled', 'paid'] as const
export const bagSources = ['typed', 'repeated', 'scale', 'bluetooth', 'voice', 'import', 'api'] as const

const bagNumber = z.number().int().min(1, 'Bags are numbered 1 to 500.').max(500, 'Bags are numbered 1 to 500.')
/** Grams of one bag; the organization's own limits are checked by the rules, with words. */
const bagWeight = z.number('A weight is a number of grams.').int('A weight is a whole number of grams.')
const moistureBp = z
  .number('Moisture is a number of basis points: 14.5 % is 1450.')
  .int()
  .min(800, 'Moisture is 8 to 35 %.')
  .max(3500, 'Moisture is 8 to 35 %.')

/** Where the phone was, in millionths of a degree (WGS 84), and the radius in metres it was sure of. */
export const Place = z.object({
  latitudeMicrodegrees: z.number().int().min(-90_000_000).max(90_000_000),
  longitudeMicrodegrees: z.number().int().min(-180_000_000).max(180_000_000),
  accuracyMeters: z.number().int().min(0).max(100_000),
})
export type Place = z.infer<typeof Place>

export const NewBag = z.object({
  number: bagNumber,
  weightGrams: bagWeight,
  recordedAt: at.optional(),
  source: z.enum(bagSources).optional(),
  /** What the scale said, letter by letter. */
  evidence: z
    .string()
    .regex(/^[\x20-\x7e]*$/, 'Evidence is printable ASCII.')
    .max(200)
    .optional(),
  place: Place.optional(),
})
const newBags = z.array(NewBag).min(1, 'Send at least one bag.').max(500, 'A delivery has at most 500 bags.')

/** How many bags somebody counted, when that was done; it must equal the weights that come with it. */
const countedByHand = z.number().int().min(0).max(500).optional()

export const PlanTrip = z.object({
  id: ownId,
  lorryId: id,
  fieldManagerId: id,
  scheduledOn: day,
  location: z.string().trim().min(2, 'Where does the trip go?').max(200),
  instructions: z.string().trim().max(1000).optional(),
})
export const ApproveRequest = z.object({
  requestId: id,
  expectedVersion,
  lorryId: id,
  instructions: z.string().trim().max(1000).optional(),
})
export const TripRef = z.object({ tripId: id, expectedVersion })
export const SubmitTrip = TripRef.extend({
  /** The submitter has read the warnings, e.g. an average outside 20–80 kg. */
  acknowledgeWarnings: z.boolean().optional(),
})
export const ReturnTrip = TripRef.extend({ reason: reason(3) })
/** The trip goes on with another field manager. */
export const HandOverTrip = TripRef.extend({ fieldManagerId: id, reason: reason(3).optional() })
export const CancelTrip = TripRef.extend({ reason: reason(3).optional() })
export const AllowOverload = TripRef.extend({ reason: reason(10) })
const weighbridgeGrams = z.number().int().min(0).max(100_000_000).optional()
/** `weighbridgeGrams`: the load without the lorry. */
export const DispatchTrip = TripRef.extend({ weighbridgeGrams })
export const ArriveTrip = TripRef.extend({ weighbridgeGrams })
export const AcceptMismatch = TripRef.extend({ reason: reason(10) })
export const SetTripPrice = TripRef.extend({ pricePaisePerKg: z.number().int().min(100).max(100_000).nullable() })

export const OpenDelivery = z.object({
  id: ownId,
  tripId: id,
  farmerId: id,
  moistureBp: moistureBp.optional(),
  bags: newBags.optional(),
  bagCount: countedByHand,
  place: Place.optional(),
})
export const RecordBags = z.object({ deliveryId: id, expectedVersion, bags: newBags, bagCount: countedByHand })
export const CorrectBag = z.object({
  deliveryId: id,
  number: z.coerce.number().pipe(bagNumber),
  expectedVersion,
  weightGrams: bagWeight,
  reason: reason(3).optional(),
})
export const StrikeBag = z.object({
  deliveryId: id,
  number: z.coerce.number().pipe(bagNumber),
  expectedVersion,
  reason: reason(3).optional(),
})
export const SetMoisture = z.object({ deliveryId: id, expectedVersion, moistureBp, photoId: id.optional() })
/** What the farmer confirmed at the gate; `pinProof` is a salted hash of a PIN only the farmer knows. */
export const ConfirmSlip = z
  .object({
    deliveryId: id,
    how: z.enum(['signature', 'pin']),
    photoId: id.optional(),
    pinProof: z.string().min(16).max(300).optional(),
    bagCount: z.number().int().min(1).max(500),
    grossWeightGrams: z.number().int().min(1),
    confirmedAt: at,
  })
  .refine((input) => (input.how === 'signature' ? input.photoId : input.pinProof) !== undefined, {
    path: ['photoId'],
    message: 'Send the signature as photoId, or the proof of the PIN as pinProof.',
  })

export const AnnouncePhoto = z.object({
  id: ownId,
  deliveryId: id.optional(),
  /** The advance or payment whose signed paper it shows. */
  paperId: id.optional(),
  kind: z.enum(photoKinds),
  byteSize: z.number().int().min(1).max(PHOTO_MAX_BYTES, 'A photo has at most 10 MB.'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'sha256 is 64 hexadecimal digits.'),
  takenAt: at,
  place: Place.optional(),
})
/** Of one delivery, or of one advance or payment. */
export const PhotosOf = z
  .object({ deliveryId: id.optional(), paperId: id.optional() })
  .refine(({ deliveryId, paperId }) => (deliveryId === undefined) !== (paperId === undefined), {
    path: ['deliveryId'],
    message: 'Say of which delivery, or of which advance or payment (paperId).',
  })
export const PhotoRef = z.object({ photoId: id })
/** One part of the file, base64 in JSON; the door also takes the bare bytes with `?offset=`. */
export const ReceivePhotoPart = PhotoRef.extend({
  offset: z.coerce.number().int().min(0).max(PHOTO_MAX_BYTES),
  bytes: z.base64('bytes is base64.').max(Math.ceil(PHOTO_PART_MAX_BYTES / 3) * 4),
})

export const PriceDelivery = z
  .object({
    deliveryId: id,
    expectedVersion,
    pricePaisePerKg: z
      .number()
      .int()
      .min(100, 'A price is ₹1 to ₹1,000 per kg.')
      .max(100_000, 'A price is ₹1 to ₹1,000 per kg.')
      .optional(),
    qualityDeductionGrams: z.number().int().min(0, 'A deduction is not negative.').optional(),
    /** Instead of grams: a share of gross in basis points. */
    qualityDeductionBp: z
      .number()
      .int()
      .min(0)
      .max(5000, 'The quality deduction is at most half of the gross weight.')
      .optional(),
    /** Why the price differs from the list; and, without a reason of its own, why the quality is deducted. */
    reason: reason(3).optional(),
    qualityReason: reason(3).optional(),
  })
  .refine((input) => input.qualityDeductionGrams === undefined || input.qualityDeductionBp === undefined, {
    path: ['qualityDeductionBp'],
    message: 'Send the deduction in grams or as a share, not both.',
  })

const Band = z.object({
  maxMoistureBp: z.number().int().min(800).max(3500),
  pricePaisePerKg: z
    .number()
    .int()
    .min(100, 'A price is ₹1 to ₹1,000 per kg.')
    .max(100_000, 'A price is ₹1 to ₹1,000 per kg.'),
})
export const PublishPriceList = z.object({
  id: ownId,
  effectiveFrom: day,
  bands: z
    .array(Band)
    .min(1, 'A price list has at least one band.')
    .max(20)
    .refine((bands) => bands.every((band, i) => i === 0 || band.maxMoistureBp > bands[i - 1]!.maxMoistureBp), {
      message: 'Bands go upwards: each ends at a higher moisture than the one before.',
    }),
})

/** A mandi file as a table of texts; `rowNumbers` are the rows of the person's own file. */
export const ImportMarketPrices = z.object({
  fileName: z.string().max(200).default('market-prices.csv'),
  headers: z.array(z.string().max(200)).min(1, 'The file has no column headings.').max(200),
  rows: z.array(z.array(z.string().max(2_000))).max(100_000, 'A file has at most 1,00,000 rows.'),
  rowNumbers: z.array(z.number().int()).optional(),
  notes: z.array(z.string()).optional(),
})

/** One thing for *needs attention*, as the sync door or a reaction raises it. Ids and numbers; `input` is kept encrypted. */
const RaisedItem = z.object({
  kind: z.enum(attentionKinds),
  memberId: id.nullable(),
  deviceId: id.nullable(),
  tripId: id.nullable(),
  deliveryId: id.nullable(),
  farmerId: id.nullable(),
  code: z.string().max(60),
  reason: z.string().max(100),
  detail: z.string().max(4_000),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  recordedAt: at.nullable(),
  clockOffsetMs: z.number().int().nullable(),
  work: z
    .object({
      commandId: id,
      bodyHash: z.string(),
      operation: z.string().max(100),
      operationVersion: z.number().int(),
      input: z.unknown(),
      dependsOn: z.array(id),
      makesId: id.nullable(),
      waitsFor: z.array(id),
    })
    .nullable(),
})
export const RaiseAttention = z.object({ items: z.array(RaisedItem).min(1).max(500) })
export type RaisedItem = z.input<typeof RaisedItem>
export const ResolveAttention = z.object({
  attentionId: id,
  expectedVersion,
  how: z.enum(['apply', 'discard', 'seen'], 'Choose apply, discard or seen.'),
  /** Of `apply`: the trip it belongs to instead, and fields of the entry to put right. */
  tripId: id.optional(),
  input: z.record(z.string(), z.unknown()).optional(),
  reason: reason(3).optional(),
})
export const ReportContact = z.object({
  memberId: id,
  deviceId: id,
  clockOffsetMs: z.number().int().nullable(),
  appVersion: z.string().max(60).nullable(),
})

/** None takes the promise back. */
export const PromiseBags = z.object({
  tripId: id,
  bagCount: z.number().int().min(0, 'Bags are 0 to 500.').max(500, 'Bags are 0 to 500.'),
})

export const OpenDispute = z.object({
  id: ownId,
  deliveryId: id,
  line: z.enum(disputeLines, { error: `The line is one of ${disputeLines.join(', ')}.` }),
  question: z
    .string('Say what you question.')
    .trim()
    .min(10, 'Say what is wrong, in at least 10 letters.')
    .max(500, 'A question has at most 500 letters.'),
})
const answer = z
  .string('Say what the answer is.')
  .trim()
  .min(3, 'Answer in at least 3 letters.')
  .max(500, 'An answer has at most 500 letters.')
/** `photoId`: a kept photo of this delivery, as evidence. */
export const AnswerDispute = z.object({
  disputeId: id,
  expectedVersion,
  verdict: z.enum(verdicts, { error: `The verdict is one of ${verdicts.join(', ')}.` }),
  answer,
  photoId: id.nullish(),
})
/** After settling: what the settlement gains, or loses when negative. */
export const AdjustAnswer = AnswerDispute.omit({ verdict: true }).extend({
  adjustmentPaise: z
    .number('An amount is a number of paise.')
    .int('An amount is a whole number of paise.')
    .min(-100_000_000_000)
    .max(100_000_000_000)
    .refine((paise) => paise !== 0, 'An adjustment is more or less than nothing.'),
})
