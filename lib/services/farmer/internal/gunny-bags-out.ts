import { type SQL, sql } from 'drizzle-orm'

/** A step as a change of what is out; of rows named `g`. */
export const gunnyBagsChange: SQL = sql`case g.kind when 'given' then g.bag_count else -g.bag_count end`
