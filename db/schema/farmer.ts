import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgSchema,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { at, phonePolicy, tenantTable, version } from './tenant-table'

export const farmerSchema = pgSchema('farmer')
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

export const farmers = tenantTable(
  farmerSchema,
  'farmers',
  {
    id: uuid('id').notNull(),
    /** The same person may supply several organizations; each sees only its own row of that person. */
    personId: uuid('person_id').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    phone: text('phone'),
    village: text('village').notNull(),
    address: text('address').notNull().default(''),
    notes: text('notes').notNull().default(''),
    idNumberLast4: text('id_number_last4'),
    idNumberSeenOn: date('id_number_seen_on', { mode: 'string' }),
    bankAccountSealed: text('bank_account_sealed'),
    bankAccountLast4: text('bank_account_last4'),
    ifsc: text('ifsc'),
    upiId: text('upi_id'),
    /** Account, IFSC or UPI id were changed and nobody else has looked yet: payments there wait. */
    accountChangedAt: at('account_changed_at'),
    accountChangedBy: uuid('account_changed_by'),
    pricePaisePerKg: integer('price_paise_per_kg'),
    status: text('status').notNull().default('active'),
    /** Another record of the same person, which goes on in its place; this one is archived. */
    mergedIntoId: uuid('merged_into_id'),
    /** What the QR of the farmer's card says: 122 random bits that mean nothing outside this organization. */
    cardToken: uuid('card_token').notNull().defaultRandom(),
    addedBy: uuid('added_by').notNull(),
    importId: uuid('import_id'),
    version: version(),
    createdAt: at('created_at').notNull(),
    search: tsvector('search').generatedAlwaysAs(
      sql`to_tsvector('simple', code || ' ' || name || ' ' || village || ' ' || coalesce(phone, ''))`,
    ),
  },
  {
    key: ['id'],
    more: (t) => [
      uniqueIndex('farmers_card_key').on(t.organizationId!, t.cardToken!),
      uniqueIndex('farmers_code_key').on(t.organizationId!, t.code!),
      index('farmers_by_name').on(t.organizationId!, t.name!, t.id!),
      index('farmers_by_time').on(t.organizationId!, t.createdAt!, t.id!),
      index('farmers_by_merged').on(t.organizationId!, t.mergedIntoId!).where(sql`merged_into_id is not null`),
      index('farmers_by_phone').on(t.organizationId!, t.phone!),
      // Before an organization is known: which farmers a proven phone belongs to, in all of them.
      index('farmers_by_own_phone').on(t.phone!),
      phonePolicy('phone'),
      index('farmers_search').using('gin', t.search!),
    ],
  },
)

/** What a farmer would like to have changed; the office accepts or refuses it. */
export const farmerChangeRequests = tenantTable(
  farmerSchema,
  'change_requests',
  {
    id: uuid('id').notNull(),
    farmerId: uuid('farmer_id').notNull(),
    /** Field → what it should say. */
    asked: jsonb('asked').$type<Record<string, string>>().notNull(),
    note: text('note').notNull().default(''),
    status: text('status').notNull().default('open'),
    answer: text('answer'),
    decidedBy: uuid('decided_by'),
    decidedAt: at('decided_at'),
    version: version(),
    createdAt: at('created_at').notNull(),
  },
  {
    key: ['id'],
    more: (t) => [
      foreignKey({
        name: 'change_requests_farmer_fkey',
        columns: [t.organizationId!, t.farmerId!],
        foreignColumns: [farmers.organizationId, farmers.id],
      }),
      index('change_requests_by_farmer').on(t.organizationId!, t.farmerId!, t.createdAt!),
      uniqueIndex('change_requests_open_key').on(t.organizationId!, t.farmerId!).where(sql`status = 'open'`),
    ],
  },
)

/** Gunny bags of ours with a farmer: handed out, back, or given up. Only added to. */
export const gunnyBags = tenantTable(
  farmerSchema,
  'gunny_bags',
  {
    id: uuid('id').notNull(),
    farmerId: uuid('farmer_id').notNull(),
    kind: text('kind').notNull(),
    bagCount: integer('bag_count').notNull(),
    movedOn: date('moved_on', { mode: 'string' }).notNull(),
    note: text('note').notNull().default(''),
    recordedBy: uuid('recorded_by').notNull(),
    createdAt: at('created_at').notNull(),
  },
  {
    key: ['id'],
    more: (t) => [
      foreignKey({
        name: 'gunny_bags_farmer_fkey',
        columns: [t.organizationId!, t.farmerId!],
        foreignColumns: [farmers.organizationId, farmers.id],
      }),
      index('gunny_bags_by_farmer').on(t.organizationId!, t.farmerId!, t.createdAt!, t.id!),
      check('gunny_bags_count_check', sql`bag_count > 0`),
    ],
  },
)

/** Numbers handed out in order, one row per organization and kind. */
export const farmerCounters = tenantTable(
  farmerSchema,
  'counters',
  { name: text('name').notNull(), value: bigint('value', { mode: 'number' }).notNull() },
  { key: ['name'] },
)

export const farmerImports = tenantTable(
  farmerSchema,
  'imports',
  {
    id: uuid('id').notNull(),
    fileName: text('file_name').notNull(),
    status: text('status').notNull(),
    headers: jsonb('headers').$type<string[]>().notNull(),
    /** Field → position of its column, from 0. */
    mapping: jsonb('mapping').$type<Record<string, number>>().notNull(),
    /** Sentences about what was guessed or left out while reading the file. */
    notes: jsonb('notes').$type<string[]>().notNull(),
    rowCount: integer('row_count').notNull(),
    doneCount: integer('done_count').notNull().default(0),
    addedCount: integer('added_count').notNull().default(0),
    skippedCount: integer('skipped_count').notNull().default(0),
    version: version(),
    createdBy: uuid('created_by').notNull(),
    createdAt: at('created_at').notNull(),
    finishedAt: at('finished_at'),
  },
  { key: ['id'] },
)

export const farmerImportRows = tenantTable(
  farmerSchema,
  'import_rows',
  {
    importId: uuid('import_id').notNull(),
    rowNumber: integer('row_number').notNull(),
    /** The row's cells, encrypted: account and identity numbers are among them. Gone once the row is dealt with. */
    cellsSealed: text('cells_sealed'),
    outcome: text('outcome'),
    farmerId: uuid('farmer_id'),
  },
  { key: ['importId', 'rowNumber'] },
)
