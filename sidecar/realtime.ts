import { createServer } from 'node:http'
import postgres from 'postgres'
import { closeDatabase } from '@/lib/platform/db'
import { envOrExit } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { onStop } from '@/lib/platform/stopping'
import { Hub } from '@/lib/realtime/hub'

/** The process that tells open screens what changed. */
const environment = envOrExit()
const app = new URL(environment.APP_URL)
const http = createServer((_request, response) => response.writeHead(404).end())
const hub = new Hub(http, [app.origin, `http://127.0.0.1:${environment.PORT}`, `http://localhost:${environment.PORT}`])
const listener = postgres(environment.DIRECT_DATABASE_URL, { max: 1, fetch_types: false, onnotice: () => {} })
await listener.listen('farmtally_events', (text) => hub.news(text.split(' ')[0] ?? ''))
await listener.listen('farmtally_told', (text) => {
  const [organizationId = '', memberId = ''] = text.split(' ')
  hub.ring(organizationId, memberId)
})
http.listen(environment.REALTIME_PORT, () => log().info({ port: environment.REALTIME_PORT }, 'realtime is running'))

onStop(async () => {
  await hub.close()
  await listener.end({ timeout: 2 })
  await closeDatabase()
})
