import { sql } from 'drizzle-orm'
import { bigint, index, integer, jsonb, pgPolicy, pgRole, pgSchema, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { at, tenantTable } from './tenant-table'

export const eventsSchema = pgSchema('events')
const position = (name: string) => bigint(name, { mode: 'number' })

/** Event store, outbox and audit trail in one. No role may update or delete a row. */
export const events = tenantTable(
  eventsSchema,
  'events',
  {
    /** Gapless within the organization and in commit order: handed out under the row lock of `heads`. */
    position: position('position').notNull(),
    streamType: text('stream_type').notNull(),
    streamId: uuid('stream_id').notNull(),
    version: integer('version').notNull(),
    name: text('name').notNull(),
    payload: jsonb('payload').$type<unknown>().notNull(),
    actorKind: text('actor_kind').notNull(),
    actorId: uuid('actor_id'),
    commandId: uuid('command_id').notNull(),
    requestId: text('request_id').notNull(),
    at: at('at').notNull(),
  },
  {
    key: ['position'],
    more: (t) => [uniqueIndex('events_stream_key').on(t.organizationId!, t.streamType!, t.streamId!, t.version!)],
  },
)

/** The relay sees every organization's head, and nothing else of it. */
const relayRole = pgRole('svc_relay').existing()
const relayPolicy = () => pgPolicy('relay', { for: 'select', to: relayRole, using: sql`true` })

export const heads = tenantTable(
  eventsSchema,
  'heads',
  { position: position('position').notNull() },
  { key: [], more: () => [relayPolicy()] },
)

export const commands = tenantTable(
  eventsSchema,
  'commands',
  {
    commandId: uuid('command_id').notNull(),
    operation: text('operation').notNull(),
    bodyHash: text('body_hash').notNull(),
    result: jsonb('result').$type<unknown>(),
    /** header: kept 30 days; phone and id: for ever. */
    origin: text('origin').notNull(),
    createdAt: at('created_at').notNull(),
    /** Of work reported by a phone: whose it is, from which phone, its own clock then, and how wrong that clock was. */
    memberId: uuid('member_id'),
    deviceId: uuid('device_id'),
    recordedAt: at('recorded_at'),
    clockOffsetMs: bigint('clock_offset_ms', { mode: 'number' }),
  },
  { key: ['commandId'], more: (t) => [index('commands_by_time').on(t.createdAt!)] },
)

/** Which history this is. A new one after a restore: phones then send again what they had sent. No row: the first. */
export const epochs = tenantTable(
  eventsSchema,
  'epochs',
  { epoch: uuid('epoch').notNull(), reason: text('reason').notNull(), publishedAt: at('published_at').notNull() },
  { key: ['epoch'] },
)

export const checkpoints = tenantTable(
  eventsSchema,
  'checkpoints',
  {
    reaction: text('reaction').notNull(),
    position: position('position').notNull(),
    failures: integer('failures').notNull().default(0),
    retryAt: at('retry_at'),
    lastError: text('last_error'),
  },
  { key: ['reaction'], more: () => [relayPolicy()] },
)

export const deadLetters = tenantTable(
  eventsSchema,
  'dead_letters',
  {
    reaction: text('reaction').notNull(),
    position: position('position').notNull(),
    error: text('error').notNull(),
    at: at('at').notNull(),
    resolvedAt: at('resolved_at'),
  },
  { key: ['reaction', 'position'], more: () => [relayPolicy()] },
)

export const seals = tenantTable(
  eventsSchema,
  'seals',
  {
    toPosition: position('to_position').notNull(),
    fromPosition: position('from_position').notNull(),
    hash: text('hash').notNull(),
    previousHash: text('previous_hash').notNull(),
    at: at('at').notNull(),
  },
  { key: ['toPosition'], more: () => [relayPolicy()] },
)
