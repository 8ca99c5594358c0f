import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgPolicy, pgSchema, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { OrganizationSettings } from '@/lib/services/user/schema'
import { at, credentialOnlyPolicy, credentialPolicy, provenPhone, tenantTable, version } from './tenant-table'

export const userSchema = pgSchema('user')

/** GLOBAL: a person signs in before any organization is known, and may work for several. */
export const people = userSchema.table('people', {
  id: uuid('id').primaryKey(),
  email: text('email').notNull().unique('people_email_key'),
  name: text('name').notNull(),
  passwordHash: text('password_hash').notNull(),
  /** Sessions begun before this instant are over, in every organization at once; `keptSessionId` is the exception. */
  sessionsEndedAt: at('sessions_ended_at'),
  keptSessionId: uuid('kept_session_id'),
  createdAt: at('created_at').notNull(),
})

/** GLOBAL: an organization's code is unique among all organizations. */
export const organizationCodes = userSchema.table('organization_codes', {
  code: text('code').primaryKey(),
  organizationId: uuid('organization_id').notNull(),
})

export const organizations = tenantTable(
  userSchema,
  'organizations',
  {
    code: text('code').notNull(),
    name: text('name').notNull(),
    place: text('place').notNull().default(''),
    phone: text('phone'),
    timeZone: text('time_zone').notNull().default('Asia/Kolkata'),
    status: text('status').notNull().default('active'),
    /** Why it is suspended, in words for its people; null while it is active. */
    suspendedReason: text('suspended_reason'),
    settings: jsonb('settings').$type<OrganizationSettings>().notNull(),
    version: version(),
    createdAt: at('created_at').notNull(),
  },
  { key: [] },
)

export const members = tenantTable(
  userSchema,
  'members',
  {
    id: uuid('id').notNull(),
    personId: uuid('person_id').notNull(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    phone: text('phone'),
    role: text('role').notNull(),
    status: text('status').notNull().default('active'),
    lastSeenAt: at('last_seen_at'),
    version: version(),
    createdAt: at('created_at').notNull(),
  },
  {
    key: ['id'],
    more: (t) => [
      uniqueIndex('members_person_key').on(t.organizationId!, t.personId!),
      index('members_by_person').on(t.personId!),
      pgPolicy('own_membership', {
        for: 'select',
        using: sql`person_id = nullif(current_setting('app.person_id', true), '')::uuid`,
      }),
    ],
  },
)

export const invitations = tenantTable(
  userSchema,
  'invitations',
  {
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    phone: text('phone'),
    role: text('role').notNull(),
    tokenHash: text('token_hash').notNull(),
    invitedBy: uuid('invited_by').notNull(),
    expiresAt: at('expires_at').notNull(),
    acceptedAt: at('accepted_at'),
    revokedAt: at('revoked_at'),
    version: version(),
    createdAt: at('created_at').notNull(),
  },
  { key: ['id'], more: (t) => [index('invitations_by_token').on(t.tokenHash!), credentialPolicy('token_hash')] },
)

export const sessions = tenantTable(
  userSchema,
  'sessions',
  {
    id: uuid('id').notNull(),
    tokenHash: text('token_hash').notNull(),
    personId: uuid('person_id').notNull(),
    memberId: uuid('member_id').notNull(),
    userAgent: text('user_agent').notNull().default(''),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    revokedAt: at('revoked_at'),
  },
  {
    key: ['id'],
    more: (t) => [
      index('sessions_by_token').on(t.tokenHash!),
      index('sessions_by_member').on(t.organizationId!, t.memberId!),
      credentialPolicy('token_hash'),
    ],
  },
)

export const apiKeys = tenantTable(
  userSchema,
  'api_keys',
  {
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    secretHash: text('secret_hash').notNull(),
    lastFour: text('last_four').notNull(),
    memberId: uuid('member_id').notNull(),
    role: text('role').notNull(),
    scopes: text('scopes').array(),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at'),
    revokedAt: at('revoked_at'),
    version: version(),
  },
  { key: ['id'], more: (t) => [index('api_keys_by_secret').on(t.secretHash!), credentialPolicy('secret_hash')] },
)

/** GLOBAL: a phone is proven before any organization is known. The phone itself is not kept here, only its keyed hash. */
export const signInCodes = userSchema.table(
  'sign_in_codes',
  {
    phoneHash: text('phone_hash').primaryKey(),
    codeHash: text('code_hash').notNull(),
    tries: integer('tries').notNull().default(0),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    usedAt: at('used_at'),
  },
  () => [credentialOnlyPolicy('phone_hash')],
)

/** GLOBAL: a farmer's phone may belong to several organizations; which rows it opens is looked up each time. */
export const phoneSessions = userSchema.table(
  'phone_sessions',
  {
    id: uuid('id').primaryKey(),
    tokenHash: text('token_hash').notNull().unique('phone_sessions_token_key'),
    phone: text('phone').notNull(),
    userAgent: text('user_agent').notNull().default(''),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    revokedAt: at('revoked_at'),
  },
  (t) => [
    index('phone_sessions_by_phone').on(t.phone),
    credentialOnlyPolicy('token_hash'),
    pgPolicy('own_phone', { for: 'all', using: sql`phone = ${provenPhone}`, withCheck: sql`phone = ${provenPhone}` }),
  ],
)
