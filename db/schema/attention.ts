import { sql } from 'drizzle-orm'
import { bigint, index, integer, jsonb, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { deliverySchema } from './delivery'
import { at, tenantTable, version } from './tenant-table'

export type AttentionFacts = Record<string, string | number | boolean | null>

/** Work of the field that a person has to look at: refused, late, waiting for something, clashing, over a limit. */
export const attention = tenantTable(
  deliverySchema,
  'attention',
  {
    id: uuid('id').notNull(),
    kind: text('kind').notNull(),
    status: text('status').notNull().default('open'),
    /** Whose work it is. */
    memberId: uuid('member_id'),
    deviceId: uuid('device_id'),
    tripId: uuid('trip_id'),
    deliveryId: uuid('delivery_id'),
    farmerId: uuid('farmer_id'),
    /** Of parked work: the command as it came, and the hash that tells two bodies under one id apart. */
    commandId: uuid('command_id'),
    bodyHash: text('body_hash'),
    operation: text('operation'),
    operationVersion: integer('operation_version'),
    /** Encrypted: a farmer's phone or account may be in it. */
    inputSealed: text('input_sealed'),
    /** The id this work would have made, and those without which it cannot be done. */
    makesId: uuid('makes_id'),
    waitsFor: uuid('waits_for').array().notNull().default(sql`'{}'::uuid[]`),
    code: text('code').notNull(),
    reason: text('reason').notNull(),
    detail: text('detail').notNull(),
    facts: jsonb('facts').$type<AttentionFacts>().notNull(),
    recordedAt: at('recorded_at'),
    clockOffsetMs: bigint('clock_offset_ms', { mode: 'number' }),
    createdAt: at('created_at').notNull(),
    resolvedAt: at('resolved_at'),
    resolvedBy: uuid('resolved_by'),
    resolution: text('resolution'),
    version: version(),
  },
  {
    key: ['id'],
    more: (t) => [
      uniqueIndex('attention_command_key').on(t.organizationId!, t.commandId!, t.bodyHash!),
      index('attention_by_time').on(t.organizationId!, t.status!, t.createdAt!, t.id!),
      index('attention_by_member').on(t.organizationId!, t.memberId!, t.resolvedAt!),
      index('attention_waits').using('gin', t.waitsFor!).where(sql`status = 'open' and kind = 'waiting'`),
      index('attention_makes').on(t.organizationId!, t.makesId!).where(sql`status = 'open'`),
    ],
  },
)

/** When each phone was last heard of. */
export const phones = tenantTable(
  deliverySchema,
  'phones',
  {
    deviceId: uuid('device_id').notNull(),
    memberId: uuid('member_id').notNull(),
    lastContactAt: at('last_contact_at').notNull(),
    clockOffsetMs: bigint('clock_offset_ms', { mode: 'number' }),
    appVersion: text('app_version'),
    /** Told once for each silence. */
    overdueToldAt: at('overdue_told_at'),
  },
  { key: ['memberId', 'deviceId'] },
)
