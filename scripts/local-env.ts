import path from 'node:path'
import { migrate } from './migrate'
import { type RunningPostgres, readSecrets, startPostgres } from './postgres'

export type LocalEnv = {
  /** Every variable a child process needs, on top of those already set. */
  variables: Record<string, string>
  dataDir: string
  /** Absent when DATABASE_URL names a database that is not ours to stop. */
  postgres?: RunningPostgres
}

/** To our own server no pooler stands in between: connections may keep what they have parsed and planned. */
export const withoutPooler = { DATABASE_PREPARED: process.env.DATABASE_PREPARED || 'on' }

/**
 * Completes the configuration of one copy from its data folder: a database (DATABASE_URL, or the embedded one of
 * DATA_DIR), brought to the newest schema, and the secrets. What is set outside wins.
 */
export async function localEnv(): Promise<LocalEnv> {
  const dataDir = path.resolve(process.env.DATA_DIR || './data')
  const given = process.env.DATABASE_URL
  const postgres = given ? undefined : await startPostgres(dataDir)
  try {
    const ownerUrl = given || postgres!.url
    const { appUrl, jobsUrl } = await migrate(ownerUrl)
    const secret = process.env.AUTH_SECRET || (await readSecrets(dataDir)).authSecret
    const variables = {
      ...(postgres && withoutPooler),
      DATA_DIR: dataDir,
      DATABASE_URL: ownerUrl,
      APP_DATABASE_URL: process.env.APP_DATABASE_URL || appUrl,
      JOBS_DATABASE_URL: process.env.JOBS_DATABASE_URL || jobsUrl,
      AUTH_SECRET: secret,
    }
    return postgres ? { variables, dataDir, postgres } : { variables, dataDir }
  } catch (error) {
    if (postgres?.started) await postgres.stop()
    throw error
  }
}
