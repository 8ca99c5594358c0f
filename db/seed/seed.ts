import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { closeDatabase } from '@/lib/platform/db'
import { envOrExit } from '@/lib/platform/env'
import { openPostgres, socketFolder } from '@/lib/platform/postgres-client'
import { makeDemo } from './demo'

/** A power cut in the middle of making a demo costs nothing but another try, and our own server has no pooler before it. */
const address = process.env.APP_DATABASE_URL ?? ''
process.env.APP_DATABASE_URL = `${address}${address.includes('?') ? '&' : '?'}synchronous_commit=off`
if (socketFolder(address)) process.env.DATABASE_PREPARED = 'on'

// Nobody waits at a screen: beside a build on a busy machine a statement may take its time.
process.env.DATABASE_PATIENCE_SECONDS ??= '120'

// Whoever started this was killed: a season nobody waits for would go on in a database that is being thrown away.
const parent = process.ppid
setInterval(() => process.ppid !== parent && process.exit(1), 500).unref()

const begun = Date.now()
const { DATA_DIR, DATABASE_URL } = envOrExit()
const say = (line: string) =>
  process.stdout.write(`${((Date.now() - begun) / 1_000).toFixed(1).padStart(5)} s  ${line}\n`)

const sql = openPostgres(DATABASE_URL, { max: 1, onnotice: () => {} })
const [there] = await sql`select 1 from "user".organization_codes where code = 'demo'`
if (there) say('this database already has an organization "demo": nothing is added')
else {
  const { signIns } = await makeDemo(new Date(), { say })
  // A farmer of both organizations signs in by phone; the code is read where messages are kept on this machine.
  const [farmer] = await sql<{ phone: string }[]>`
    select f.phone from farmer.farmers f
    left join payment.settlements s on s.organization_id = f.organization_id and s.farmer_id = f.id
    where f.phone is not null group by f.phone
    order by count(distinct f.organization_id) desc, count(distinct f.id), count(s.id) desc, f.phone limit 1`
  if (farmer) signIns.push({ role: 'farmer', email: farmer.phone, password: 'code by SMS, see /dev/messages' })
  await writeFile(path.join(DATA_DIR, 'sign-ins.json'), `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 })
  await sql`analyze`
  say('the demo season is made')
}
await sql.end()
await closeDatabase()
