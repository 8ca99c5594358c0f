import postgres from 'postgres'
import { Relay } from '@/lib/events/relay'
import { closeDatabase } from '@/lib/platform/db'
import { envOrExit } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { onStop } from '@/lib/platform/stopping'
import { reactions } from './reactions'

/** The process that does what follows from events, and the regular jobs. */
const environment = envOrExit()
const relay = new Relay(reactions)
// LISTEN needs a session of its own, past any pooler.
const listener = postgres(environment.DIRECT_DATABASE_URL, { max: 1, fetch_types: false, onnotice: () => {} })
await listener.listen('farmtally_events', () => relay.wake())
relay.start()
log().info({ reactions: reactions.map((reaction) => reaction.name) }, 'worker is running')

onStop(async () => {
  await relay.stop()
  await listener.end({ timeout: 2 })
  await closeDatabase()
})
