import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { LocalEnv } from './local-env'
import { forgetCluster } from './postgres'
import { runOnce } from './processes'

const signInsOf = (dataDir: string) => path.join(dataDir, 'sign-ins.json')
/** There while the demo season is being made: nobody has worked in this database yet. */
const markOf = (dataDir: string) => path.join(dataDir, 'seeding')

/**
 * A season that was cut off in the middle (power, SIGKILL) is thrown away with its whole database, before anything starts:
 * events cannot be taken back, and the web process has never run on it.
 * @throws Error when the database is not ours to throw away.
 */
export async function forgetHalfSeed(dataDir: string): Promise<void> {
  if (!existsSync(markOf(dataDir))) return
  if (!existsSync(signInsOf(dataDir))) {
    if (process.env.DATABASE_URL)
      throw new Error(
        `The demo season in this database was not finished. Empty the database, delete ${markOf(dataDir)} and start again.`,
      )
    process.stdout.write('the demo season was not finished last time: it is made anew\n')
    await forgetCluster(dataDir)
  }
  await rm(markOf(dataDir))
}

/** The demo season is made once for each data folder; the seed itself skips a database that has one. */
export async function seedOnce(
  { dataDir }: LocalEnv,
  variables: Record<string, string>,
  signal: AbortSignal,
): Promise<void> {
  if (process.env.FARMTALLY_SEED === 'none' || existsSync(signInsOf(dataDir))) return
  process.stdout.write('making the demo season …\n')
  await mkdir(dataDir, { recursive: true })
  await writeFile(markOf(dataDir), `${new Date().toISOString()}\n`)
  await runOnce('seed', ['--import', 'tsx', 'db/seed/seed.ts'], variables, signal)
  await rm(markOf(dataDir))
}
