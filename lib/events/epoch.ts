import { type SQL, sql } from 'drizzle-orm'

/** Which history this is; a phone that hears a new one sends again what it had sent. The first is the organization's id. */
export const epochOf = (organizationId: string): SQL => sql`coalesce((
  select epoch from events.epochs where organization_id = ${organizationId} order by published_at desc, epoch desc limit 1),
  ${organizationId}::uuid)`
