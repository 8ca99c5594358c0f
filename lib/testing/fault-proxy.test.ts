import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fetchExchange } from '@/lib/offline/exchange'
import { type FaultProxy, faultProxy } from './fault-proxy'
import { type Fault, faults } from './faults'

/** A server that books whole requests and answers as ours does. */
async function aServer() {
  const booked: string[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (part) => {
      text += part
    })
    request.on('end', () => {
      const { operations } = JSON.parse(text)
      booked.push(operations[0].id)
      const results = operations.map(({ id }: { id: string }) => ({ id, status: 'done' }))
      response.writeHead(200, { 'content-type': 'application/json', 'farmtally-sync': '1', host: request.headers.host })
      response.end(JSON.stringify({ epoch: 'e', results }))
    })
    request.on('error', () => undefined)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, booked, close: () => server.close() }
}

let server: Awaited<ReturnType<typeof aServer>>
let proxy: FaultProxy
beforeEach(async () => {
  server = await aServer()
  proxy = await faultProxy(server.url, { seed: 7, delayMs: 20, holdMs: 50 })
})
afterEach(async () => {
  await proxy.close()
  server.close()
})

const send = (id: string) =>
  fetchExchange(fetch, { url: `${proxy.url}/api/v1/sync` })({
    sentAt: '2026-11-23T06:00:00.000Z',
    operations: [{ id, name: 'trip.start', version: 1, at: '2026-11-23T06:00:00.000Z', input: { tripId: id } }],
  })

const passes: Fault[] = ['delay', 'replay', 'replay-later', 'reorder']
const done: Fault[] = ['cut-answer', 'black-hole', 'empty', 'cut-json', ...passes]

describe('a proxy that behaves like a bad network', () => {
  it('changes nothing when no fault is asked for', async () => {
    expect(await send('a')).toMatchObject({ kind: 'results', results: [{ id: 'a', status: 'done' }] })
    expect(proxy.seen).toEqual([{ nth: 0, method: 'POST', path: '/api/v1/sync', fault: null, status: 200 }])
  })

  it.each(faults)('%s: the phone believes it only where the whole answer came', async (fault) => {
    proxy.next(fault)
    const answer = await send('a')
    // Nothing was answered before, so that no old answer exists and the request passes.
    const isPassed = passes.includes(fault) || fault === 'old-answer'
    expect(answer.kind).toBe(isPassed ? 'results' : 'later')
    if (done.includes(fault)) expect(server.booked).toContain('a')
    expect(await send('b')).toMatchObject({ kind: 'results', results: [{ id: 'b' }] })
  })

  it('gives an answer to an earlier question again', async () => {
    await send('a')
    proxy.next('old-answer')
    expect(await send('b')).toMatchObject({ kind: 'results', results: [{ id: 'a' }] })
    expect(server.booked).toEqual(['a'])
  })

  it('lets a later request overtake', async () => {
    const slow = await faultProxy(server.url, { holdMs: 3_000 })
    const post = (id: string) =>
      fetch(`${slow.url}/api/v1/sync`, { method: 'POST', body: JSON.stringify({ operations: [{ id }] }) })
    slow.next('reorder')
    const first = post('a')
    while (slow.seen.length === 0) await new Promise(setImmediate)
    await post('b')
    await first
    expect(server.booked).toEqual(['b', 'a'])
    await slow.close()
  })

  it('delivers twice what is replayed, and follows a rule until it is taken back', async () => {
    proxy.next('replay')
    await send('a')
    expect(server.booked).toEqual(['a', 'a'])
    proxy.every(({ nth }) => (nth % 2 === 0 ? 'refuse' : null))
    expect([await send('b'), await send('c')].map((answer) => answer.kind)).toEqual(['results', 'later'])
    proxy.every(null)
    expect(await send('d')).toMatchObject({ kind: 'results' })
  })
})
