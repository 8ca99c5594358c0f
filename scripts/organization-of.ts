import { sql } from 'drizzle-orm'
import { readDirectory } from '@/lib/access/before-ctx'

/** The id of the organization with this code. @throws Error when there is none */
export async function organizationOf(code: string): Promise<string> {
  const [row] = await readDirectory((tx) =>
    tx.execute<{ organization_id: string }>(
      sql`select organization_id from "user".organization_codes where code = ${code}`,
    ),
  )
  if (!row) throw new Error(`no organization has the code "${code}"`)
  return row.organization_id
}
