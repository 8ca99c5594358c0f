import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgSchema,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { at, grams, paise, tenantTable, version } from './tenant-table'

export const deliverySchema = pgSchema('delivery')

export type PriceSource = {
  kind: 'override' | 'farmer' | 'trip' | 'band' | 'organization'
  priceListId?: string
  effectiveFrom?: string
  minMoistureBp?: number | null
  maxMoistureBp?: number | null
  reason?: string
}

/** What the farmer saw and confirmed at the gate. `pinProof` is a salted hash; the PIN itself is nowhere. */
export type FarmerConfirmation = {
  how: 'signature' | 'pin'
  photoId: string | null
  pinProof: string | null
  bagCount: number
  grossWeightGrams: number
  confirmedAt: string
}

/** Where something was done, as the phone said: millionths of a degree (WGS 84) and the radius it was sure of. */
const place = {
  latitudeMicrodegrees: integer('latitude_microdegrees'),
  longitudeMicrodegrees: integer('longitude_microdegrees'),
  accuracyMeters: integer('accuracy_meters'),
}

export const trips = tenantTable(
  deliverySchema,
  'trips',
  {
    id: uuid('id').notNull(),
    requestId: uuid('request_id'),
    lorryId: uuid('lorry_id').notNull(),
    fieldManagerId: uuid('field_manager_id').notNull(),
    scheduledOn: date('scheduled_on', { mode: 'string' }).notNull(),
    location: text('location').notNull(),
    instructions: text('instructions').notNull().default(''),
    physicalStatus: text('physical_status').notNull(),
    status: text('status').notNull(),
    /** Frozen when the trip is made: a later change of the setting never changes a weighing. */
    standardDeductionGramsPerBag: grams('standard_deduction_grams_per_bag').notNull(),
    capacityGrams: grams('capacity_grams').notNull(),
    overloadReason: text('overload_reason'),
    pricePaisePerKg: integer('price_paise_per_kg'),
    farmerCount: integer('farmer_count').notNull().default(0),
    bagCount: integer('bag_count').notNull().default(0),
    grossWeightGrams: paise('gross_weight_grams').notNull().default(0),
    netWeightGrams: paise('net_weight_grams').notNull().default(0),
    /** What the whole load weighed when it left, and where it arrived. */
    dispatchWeighbridgeGrams: grams('dispatch_weighbridge_grams'),
    weighbridgeGrams: grams('weighbridge_grams'),
    /** Why a load that weighs otherwise than its bags may be settled all the same. */
    mismatchReason: text('mismatch_reason'),
    returnReason: text('return_reason'),
    startedAt: at('started_at'),
    submittedAt: at('submitted_at'),
    dispatchedAt: at('dispatched_at'),
    arrivedAt: at('arrived_at'),
    settledAt: at('settled_at'),
    version: version(),
    createdAt: at('created_at').notNull(),
  },
  {
    key: ['id'],
    more: (t) => [
      index('trips_by_day').on(t.organizationId!, t.scheduledOn!, t.id!),
      index('trips_by_status').on(t.organizationId!, t.status!, t.scheduledOn!, t.id!),
      index('trips_by_manager').on(t.organizationId!, t.fieldManagerId!, t.scheduledOn!, t.id!),
      index('trips_out')
        .on(t.organizationId!, t.physicalStatus!)
        .where(sql`physical_status in ('assigned', 'loading', 'in_transit')`),
    ],
  },
)

export const deliveries = tenantTable(
  deliverySchema,
  'deliveries',
  {
    id: uuid('id').notNull(),
    tripId: uuid('trip_id').notNull(),
    farmerId: uuid('farmer_id').notNull(),
    fieldManagerId: uuid('field_manager_id').notNull(),
    status: text('status').notNull(),
    bagCount: integer('bag_count').notNull().default(0),
    nextBagNumber: integer('next_bag_number').notNull().default(1),
    grossWeightGrams: grams('gross_weight_grams').notNull().default(0),
    standardDeductionGrams: grams('standard_deduction_grams').notNull().default(0),
    qualityDeductionGrams: grams('quality_deduction_grams').notNull().default(0),
    qualityReason: text('quality_reason'),
    netWeightGrams: grams('net_weight_grams').notNull().default(0),
    moistureBp: integer('moisture_bp'),
    moisturePhotoId: uuid('moisture_photo_id'),
    /** The phone that reported the reading. */
    moistureDeviceId: uuid('moisture_device_id'),
    grade: text('grade'),
    ...place,
    pricePaisePerKg: integer('price_paise_per_kg'),
    priceSource: jsonb('price_source').$type<PriceSource>(),
    totalValuePaise: paise('total_value_paise'),
    farmerConfirmation: jsonb('farmer_confirmation').$type<FarmerConfirmation>(),
    firstBagAt: at('first_bag_at'),
    lastBagAt: at('last_bag_at'),
    version: version(),
    createdAt: at('created_at').notNull(),
  },
  {
    key: ['id'],
    more: (t) => [
      foreignKey({
        name: 'deliveries_trip_fkey',
        columns: [t.organizationId!, t.tripId!],
        foreignColumns: [trips.organizationId, trips.id],
      }),
      uniqueIndex('deliveries_farmer_key').on(t.organizationId!, t.tripId!, t.farmerId!),
      index('deliveries_by_time').on(t.organizationId!, t.createdAt!, t.id!),
      index('deliveries_by_farmer').on(t.organizationId!, t.farmerId!, t.createdAt!, t.id!),
      index('deliveries_by_status').on(t.organizationId!, t.status!, t.createdAt!, t.id!),
      check('deliveries_net_check', sql`status in ('draft', 'recorded') or net_weight_grams >= 0`),
      check('deliveries_quality_check', sql`quality_deduction_grams >= 0`),
    ],
  },
)

export const bags = tenantTable(
  deliverySchema,
  'bags',
  {
    deliveryId: uuid('delivery_id').notNull(),
    number: smallint('number').notNull(),
    weightGrams: grams('weight_grams').notNull(),
    source: text('source').notNull(),
    recordedAt: at('recorded_at').notNull(),
    /** The scale's own words, as they arrived. */
    evidence: text('evidence'),
    ...place,
    isCorrected: boolean('is_corrected').notNull().default(false),
    struckAt: at('struck_at'),
    /** What its phone called it, when another bag already had that number. */
    givenNumber: smallint('given_number'),
    deviceId: uuid('device_id'),
  },
  {
    key: ['deliveryId', 'number'],
    more: (t) => [
      foreignKey({
        name: 'bags_delivery_fkey',
        columns: [t.organizationId!, t.deliveryId!],
        foreignColumns: [deliveries.organizationId, deliveries.id],
      }),
      // Above 500: bags whose own number was taken by another phone.
      check('bags_number_check', sql`number between 1 and 1000`),
      check('bags_weight_check', sql`weight_grams between 1000 and 200000`),
    ],
  },
)

export const photos = tenantTable(
  deliverySchema,
  'photos',
  {
    id: uuid('id').notNull(),
    deliveryId: uuid('delivery_id'),
    /** The advance or payment whose signed paper it shows. */
    paperId: uuid('paper_id'),
    kind: text('kind').notNull(),
    status: text('status').notNull(),
    byteSize: integer('byte_size').notNull(),
    sourceSha256: text('source_sha256').notNull(),
    takenBy: uuid('taken_by').notNull(),
    takenAt: at('taken_at').notNull(),
    ...place,
    fileName: text('file_name'),
    width: integer('width'),
    height: integer('height'),
    sha256: text('sha256'),
    version: version(),
    createdAt: at('created_at').notNull(),
  },
  {
    key: ['id'],
    more: (t) => [
      foreignKey({
        name: 'photos_delivery_fkey',
        columns: [t.organizationId!, t.deliveryId!],
        foreignColumns: [deliveries.organizationId, deliveries.id],
      }),
      index('photos_by_delivery').on(t.organizationId!, t.deliveryId!, t.takenAt!),
      index('photos_by_paper').on(t.organizationId!, t.paperId!, t.takenAt!).where(sql`paper_id is not null`),
      index('photos_by_size').on(t.organizationId!, t.byteSize!),
    ],
  },
)

/** A second phone opened the same farmer's delivery under an id of its own: that id means this delivery. */
export const aliases = tenantTable(
  deliverySchema,
  'aliases',
  { aliasId: uuid('alias_id').notNull(), deliveryId: uuid('delivery_id').notNull() },
  {
    key: ['aliasId'],
    more: (t) => [
      foreignKey({
        name: 'aliases_delivery_fkey',
        columns: [t.organizationId!, t.deliveryId!],
        foreignColumns: [deliveries.organizationId, deliveries.id],
      }),
    ],
  },
)

export type Band = { maxMoistureBp: number; pricePaisePerKg: number }

export const priceLists = tenantTable(
  deliverySchema,
  'price_lists',
  {
    id: uuid('id').notNull(),
    effectiveFrom: date('effective_from', { mode: 'string' }).notNull(),
    bands: jsonb('bands').$type<Band[]>().notNull(),
    createdBy: uuid('created_by'),
    version: version(),
    createdAt: at('created_at').notNull(),
  },
  { key: ['id'], more: (t) => [index('price_lists_by_day').on(t.organizationId!, t.effectiveFrom!, t.createdAt!)] },
)

export const marketPrices = tenantTable(
  deliverySchema,
  'market_prices',
  {
    state: text('state').notNull(),
    district: text('district').notNull(),
    market: text('market').notNull(),
    variety: text('variety').notNull(),
    grade: text('grade').notNull(),
    pricedOn: date('priced_on', { mode: 'string' }).notNull(),
    minPaisePerKg: integer('min_paise_per_kg').notNull(),
    maxPaisePerKg: integer('max_paise_per_kg').notNull(),
    modalPaisePerKg: integer('modal_paise_per_kg').notNull(),
    arrivalGrams: paise('arrival_grams').notNull(),
  },
  {
    key: ['market', 'pricedOn', 'variety', 'grade', 'district', 'state'],
    more: (t) => [index('market_prices_by_day').on(t.organizationId!, t.district!, t.pricedOn!)],
  },
)

/** *I will bring … bags*: what a farmer says before the lorry comes; a hint for the manager, never a duty. */
export const promises = tenantTable(
  deliverySchema,
  'promises',
  {
    tripId: uuid('trip_id').notNull(),
    farmerId: uuid('farmer_id').notNull(),
    bagCount: integer('bag_count').notNull(),
    version: version(),
    saidAt: at('said_at').notNull(),
  },
  {
    key: ['tripId', 'farmerId'],
    more: (t) => [
      foreignKey({
        name: 'promises_trip_fkey',
        columns: [t.organizationId!, t.tripId!],
        foreignColumns: [trips.organizationId, trips.id],
      }),
      check('promises_count_check', sql`bag_count between 0 and 500`),
    ],
  },
)
