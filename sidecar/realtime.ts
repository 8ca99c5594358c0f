import { closeDatabase } from '@/lib/platform/db'
import { envOrExit } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { openPostgres } from '@/lib/platform/postgres-client'
import { onStop } from '@/lib/platform/stopping'
import { Gateway } from '@/lib/realtime/gateway'

/** The process that tells open screens what changed. */
const environment = envOrExit()
const { REALTIME_PORT: port, AUTH_SECRET: secret, APP_URL: appUrl } = environment
const gateway = new Gateway({ port, secret, appUrl })
// LISTEN needs a session of its own, past any pooler.
const listener = openPostgres(environment.DIRECT_DATABASE_URL, { max: 1, fetch_types: false, onnotice: () => {} })
await listener.listen(
  'farmtally_events',
  (text) => gateway.notified(text),
  () => void gateway.check(),
)
await listener.listen('farmtally_told', (text) => {
  const [organizationId = '', memberId = ''] = text.split(' ')
  gateway.ring(organizationId, memberId)
})
await gateway.listen()
log().info({ port }, 'realtime is running')

onStop(async () => {
  await gateway.stop()
  await listener.end({ timeout: 2 })
  await closeDatabase()
})
