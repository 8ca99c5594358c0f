import { parseArgs } from 'node:util'
import { runOperation } from '@/lib/access/runner'
import { closeDatabase } from '@/lib/platform/db'
import { systemCtxFor } from '@/lib/services/user/authenticate'
import { reopenOrganization } from '@/lib/services/user/operations/reopen-organization'
import { suspendOrganization } from '@/lib/services/user/operations/suspend-organization'
import { organizationOf } from './organization-of'

const USAGE = 'usage: npm run organization -- --code CODE --suspend "the reason, for its people" | --reopen'

/** Whoever runs the platform suspends an organization, or opens it again: `npm run organization -- --code demo --reopen`. */
async function main(): Promise<void> {
  const options = { code: { type: 'string' }, suspend: { type: 'string' }, reopen: { type: 'boolean' } } as const
  const { code, suspend, reopen = false } = parseArgs({ options }).values
  if (!code || (suspend !== undefined) === reopen) throw new Error(USAGE)
  const ctx = await systemCtxFor(await organizationOf(code), 'organization script')
  if (reopen) await runOperation(ctx, reopenOrganization, {})
  else await runOperation(ctx, suspendOrganization, { reason: suspend })
  process.stdout.write(
    `${ctx.organization.name} is ${reopen ? 'open again' : 'suspended: it can be read, not changed'}\n`,
  )
}

try {
  await main()
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
} finally {
  await closeDatabase()
}
