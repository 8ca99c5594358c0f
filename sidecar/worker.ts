import { Relay } from '@/lib/events/relay'
import { closeDatabase } from '@/lib/platform/db'
import { envOrExit } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { openPostgres } from '@/lib/platform/postgres-client'
import { onStop } from '@/lib/platform/stopping'
import { startJobs } from './jobs'
import { reactions } from './reactions'

/** The process that does what follows from events, and the regular jobs. */
const environment = envOrExit()
if (!environment.JOBS_DATABASE_URL) {
  process.stderr.write('Configuration is wrong: JOBS_DATABASE_URL is missing (login role farmtally_jobs)\n')
  process.exit(1)
}
const relay = new Relay(reactions)
// LISTEN needs a session of its own, past any pooler.
const listener = openPostgres(environment.DIRECT_DATABASE_URL, { max: 1, fetch_types: false, onnotice: () => {} })
await listener.listen('farmtally_events', () => relay.wake())
relay.start()
const jobs = await startJobs(environment.JOBS_DATABASE_URL)
await listener.listen('farmtally_reports', (organizationId) => {
  jobs
    .addJob('make-reports', { organizationId }, { jobKey: `make-reports ${organizationId}` })
    .catch((error) => log().warn({ err: error }, 'a report waits for the next round'))
})
jobs.promise.catch((error) => {
  // After a long time without the database the library gives up; whoever keeps this process starts it again.
  log().error({ err: error }, 'jobs have ended')
  process.exit(1)
})
log().info({ reactions: reactions.map((reaction) => reaction.name) }, 'worker is running')

onStop(async () => {
  await Promise.all([relay.stop(), jobs.stop()])
  await listener.end({ timeout: 2 })
  await closeDatabase()
})
