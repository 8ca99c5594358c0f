import { sql } from 'drizzle-orm'
import {
  bigint,
  integer,
  type PgColumn,
  type PgColumnBuilderBase,
  type PgSchema,
  type PgTableExtraConfigValue,
  pgPolicy,
  primaryKey,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'

/** After a commit the setting reads '' and not NULL, hence nullif. */
export const currentOrganization = sql`nullif(current_setting('app.organization_id', true), '')::uuid`
/** The secret's hash that was presented, set for one transaction: a credential opens exactly its own row. */
export const presentedCredential = sql`nullif(current_setting('app.credential', true), '')`
/** A phone that was proven by a code, set for one transaction as `phone:+91…`; a secret's hash never looks like this. */
export const provenPhone = sql`substring(current_setting('app.credential', true) from '^phone:(.+)$')`

type Columns = Record<string, PgColumnBuilderBase>
type Built = Record<string, PgColumn>

/**
 * The only way to make a table that holds an organization's rows: `organization_id` first in the primary key,
 * a row-level security policy for reading and writing. FORCE and the grants follow in db/walls.sql.
 * `key` names the columns that follow the organization in the primary key.
 */
export function tenantTable<Name extends string, C extends Columns>(
  schema: PgSchema,
  name: Name,
  columns: C,
  options: { key: (keyof C & string)[]; more?: (table: Built) => PgTableExtraConfigValue[] },
) {
  return schema.table(name, { organizationId: uuid('organization_id').notNull(), ...columns }, (built) => {
    const table = built as unknown as Built
    return [
      primaryKey({
        name: `${name}_pkey`,
        columns: [table.organizationId!, ...options.key.map((column) => table[column]!)] as [PgColumn, ...PgColumn[]],
      }),
      pgPolicy('tenant', {
        for: 'all',
        using: sql`organization_id = ${currentOrganization}`,
        withCheck: sql`organization_id = ${currentOrganization}`,
      }),
      ...(options.more?.(table) ?? []),
    ]
  })
}

/** Lets the holder of a secret read the one row that keeps its hash, before an organization is known. */
export const credentialPolicy = (column: string) =>
  pgPolicy('own_credential', { for: 'select', using: sql`${sql.identifier(column)} = ${presentedCredential}` })

/** Lets whoever proved a phone read the rows that carry it, in every organization. */
export const phonePolicy = (column: string) =>
  pgPolicy('own_phone', { for: 'select', using: sql`${sql.identifier(column)} = ${provenPhone}` })

/** For what exists before any organization is known: the holder of the secret reads and writes that one row. */
export const credentialOnlyPolicy = (column: string) => {
  const isOwn = sql`${sql.identifier(column)} = ${presentedCredential}`
  return pgPolicy('own_credential', { for: 'all', using: isOwn, withCheck: isOwn })
}

export const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
export const paise = (name: string) => bigint(name, { mode: 'number' })
export const grams = (name: string) => integer(name)
export const version = () => integer('version').notNull().default(1)
