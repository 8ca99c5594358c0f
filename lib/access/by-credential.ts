import { sql } from 'drizzle-orm'
import type { Service } from '@/lib/events/book'
import { type Tx, transaction } from '@/lib/platform/db'

/**
 * Reads with nothing but a secret: nobody is signed in and no organization is known. Row-level security opens exactly the
 * row that keeps the secret; its organization then becomes the tenant of the same, read-only transaction.
 * @param find the row that the secret opens; nothing else is visible yet
 * @param read what may be told of it
 * @returns null when the secret opens nothing
 */
export function readByCredential<Found extends { organizationId: string }, Told>(
  service: Service,
  credential: string,
  find: (tx: Tx) => Promise<Found | undefined>,
  read: (tx: Tx, found: Found) => Promise<Told>,
): Promise<Told | null> {
  return transaction({ role: `svc_${service}`, credential, readOnly: true }, async (tx) => {
    const found = await find(tx)
    if (!found) return null
    await tx.execute(sql`select set_config('app.credential', '', true),
      set_config('app.organization_id', ${found.organizationId}, true)`)
    return read(tx, found)
  })
}
