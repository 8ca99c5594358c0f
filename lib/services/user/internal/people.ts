import { sql } from 'drizzle-orm'
import { readAsPerson, readDirectory } from '@/lib/access/before-ctx'
import type { Tx } from '@/lib/platform/db'

export type Person = { id: string; email: string; name: string; password_hash: string }

/** The sign-in identity behind an e-mail address, if there is one. */
export const personByEmail = (email: string): Promise<Person | undefined> =>
  readDirectory((tx) => findPerson(tx, email))

export async function findPerson(tx: Tx, email: string): Promise<Person | undefined> {
  const [person] = await tx.execute<Person>(
    sql`select id, email, name, password_hash from "user".people where email = ${email}`,
  )
  return person
}

export type Membership = { organization_id: string; id: string; status: string; last_seen_at: string | null }

/** Where a person is a member; the policy on members opens exactly the person's own rows. */
export const membershipsOf = (personId: string): Promise<Membership[]> =>
  readAsPerson(personId, async (tx) => [
    ...(await tx.execute<Membership>(sql`
      select organization_id, id, status, last_seen_at from "user".members
      where person_id = ${personId} and status = 'active' order by last_seen_at desc nulls last, created_at desc`)),
  ])
