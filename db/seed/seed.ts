import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { closeDatabase } from '@/lib/platform/db'
import { envOrExit } from '@/lib/platform/env'
import { makeDemo } from './demo'

const begun = Date.now()
process.env.APP_DATABASE_URL += '?synchronous_commit=off'
const { DATA_DIR } = envOrExit()
const say = (line: string) =>
  process.stdout.write(`${((Date.now() - begun) / 1_000).toFixed(1).padStart(5)} s  ${line}\n`)
const signIns = await makeDemo(new Date(), { say })
await writeFile(path.join(DATA_DIR, 'sign-ins.json'), `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 })
await closeDatabase()
say('the demo season is made')
