import { createServer } from 'node:http'
import { type Handler, route } from '@/lib/doors/route'
import { syncRoute } from '@/lib/doors/sync/sync-door'
import { priceDelivery } from '@/lib/services/delivery/operations/price-delivery'
import { cancelAdvance } from '@/lib/services/payment/operations/cancel-advance'
import { settleTrip } from '@/lib/services/payment/operations/settle-trip'

/**
 * The real doors, in a process of their own without the pages: it is killed and started again many times. The office's
 * few steps go the same way, so that a sabotaged build is sabotaged for them too.
 */
const doors: [RegExp, Handler][] = [
  [/^\/api\/v1\/sync$/, syncRoute()],
  [/^\/api\/v1\/deliveries\/([^/]+)\/price$/, route(priceDelivery)],
  [/^\/api\/v1\/advances\/([^/]+)\/cancel$/, route(cancelAdvance)],
  [/^\/api\/v1\/trips\/([^/]+)\/settle$/, route(settleTrip)],
]

createServer(async (incoming, outgoing) => {
  const parts: Buffer[] = []
  try {
    for await (const part of incoming) parts.push(part as Buffer)
  } catch {
    // The line broke in the middle of the body: nothing was asked.
    return
  }
  const request = new Request(`http://localhost${incoming.url}`, {
    method: incoming.method,
    headers: Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    ...(parts.length > 0 && { body: Buffer.concat(parts) }),
  })
  const [pattern, open] = doors.find(([known]) => known.test(incoming.url ?? '')) ?? []
  if (!pattern || !open) return void outgoing.writeHead(404).end()
  const id = pattern.exec(incoming.url ?? '')?.[1]
  const answer = await open(request, { params: Promise.resolve(id ? { id } : {}) } as never)
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await answer.arrayBuffer()))
}).listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'))
