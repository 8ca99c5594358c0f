import { parseArgs } from 'node:util'
import { sql } from 'drizzle-orm'
import { readOrganization } from '@/lib/access/before-ctx'
import { type Role, roles } from '@/lib/access/permissions'
import { runOperation } from '@/lib/access/runner'
import { closeDatabase } from '@/lib/platform/db'
import { systemCtxFor } from '@/lib/services/user/authenticate'
import { createApiKey } from '@/lib/services/user/operations/create-api-key'
import { organizationOf } from './organization-of'

/** Prints an API key and nothing else: `npm run -s key -- --organization demo --role owner`. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { organization: { type: 'string' }, role: { type: 'string' } } })
  const role = values.role as Role
  if (!values.organization || !roles.includes(role))
    throw new Error(`usage: npm run -s key -- --organization CODE --role ${roles.join('|')}`)
  const organizationId = await organizationOf(values.organization)
  const memberId = await firstMember(organizationId, role)
  const ctx = await systemCtxFor(organizationId, 'key script')
  const { value } = await runOperation(ctx, createApiKey, { name: `script, ${role}`, role, memberId })
  process.stdout.write(`${value.secret}\n`)
}

/** The key acts for the member of that role who is there longest. */
async function firstMember(organizationId: string, role: Role): Promise<string> {
  const [row] = await readOrganization(organizationId, (tx) =>
    tx.execute<{ id: string }>(sql`select id from "user".members
      where role = ${role} and status = 'active' order by created_at, id limit 1`),
  )
  if (!row) throw new Error(`no active member of that organization has the role ${role}`)
  return row.id
}

try {
  await main()
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
} finally {
  await closeDatabase()
}
