import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { faultProxy } from '@/lib/testing/fault-proxy'
import { type Fault, faults } from '@/lib/testing/faults'
import { phoneAtScale } from '../fixtures/field-phone'
import { weigh } from '../fixtures/keypad'
import { ADDRESS, ask } from '../fixtures/people'
import { queueOf, waitingIds } from '../fixtures/phone-disk'
import { expect, test } from '../fixtures/test'

/** What ends well by itself; every other fault must leave the bag on the phone. */
const harmless: Fault[] = ['delay', 'replay', 'replay-later', 'reorder']
const ours = { 'farmtally-sync': '1', 'content-type': 'application/json' }
const stranger = crypto.randomUUID()

type Said = { status?: number; headers?: Record<string, string>; body?: string }
/** Answers that look like the server's and are not; `epoch` is the true one, `id` the bag's. */
const answers = (epoch: string, id: string): Record<string, Said> => {
  const results = JSON.stringify({ epoch, results: [{ id, status: 'done' }] })
  return {
    'the right words without our mark': { headers: { 'content-type': 'application/json' }, body: results },
    'created instead of done': { status: 201, headers: ours, body: results },
    'no content': { status: 204, headers: ours },
    'not modified': { status: 304, headers: ours },
    'not found': { status: 404, headers: ours, body: '{"code":"not_found"}' },
    'an error of the server with the right words': { status: 500, headers: ours, body: results },
    'a server that goes down': { status: 503, headers: { ...ours, 'retry-after': '1' }, body: results },
    'too many requests': { status: 429, headers: { ...ours, 'retry-after': '1' }, body: results },
    'a session that ended': { status: 401, headers: ours, body: '{"code":"unauthenticated"}' },
    null: { headers: ours, body: 'null' },
    'no epoch': { headers: ours, body: JSON.stringify({ results: [{ id, status: 'done' }] }) },
    'an answer for another id': { headers: ours, body: results.replace(id, stranger) },
    'a strange status': { headers: ours, body: results.replace('done', 'ok') },
    'results that are no list': { headers: ours, body: JSON.stringify({ epoch, results: { id, status: 'done' } }) },
    'a page that calls itself JSON': { headers: ours, body: '<html>Free Wi-Fi</html>' },
  }
}

/** A server that is not ours: it says one thing to everybody. */
async function somebody() {
  let said: Said = {}
  let heardCount = 0
  const server = createServer((request, response) => {
    if (request.method === 'POST' && request.url?.startsWith('/api/v1/sync')) heardCount++
    request.resume()
    response.writeHead(said.status ?? 200, said.headers).end(said.body)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    say: (next: Said) => {
      said = next
      heardCount = 0
    },
    heardCount: () => heardCount,
    close: () => server.close(),
  }
}

test('nothing leaves the phone before our own answer for it, whatever the network says', async ({ browser }) => {
  test.setTimeout(150_000)
  const proxy = await faultProxy(ADDRESS, { seed: 2, holdMs: 200, delayMs: 20 })
  const hotel = await somebody()
  const { owner, page, deliveryId } = await phoneAtScale(browser, 'Basappa', proxy.url)
  await weigh(page, '62.5')
  await expect.poll(() => waitingIds(page), { timeout: 30_000 }).toEqual([])
  const epoch = (await ask<{ epoch: string }>(page, 'GET', '/api/v1/sync')).epoch

  proxy.every('refuse')
  await weigh(page, '61')
  await expect.poll(async () => (await waitingIds(page)).length).toBe(1)
  const waiting = await waitingIds(page)
  await page.goto('/field/sync')
  const tryNow = page.getByRole('button', { name: 'Try now' })
  /** Asks the phone to send until this answer has come to it, and waits for the end of that round. */
  const triedUntil = (isHeard: () => boolean) =>
    expect(async () => {
      await tryNow.tap()
      await expect(tryNow).not.toHaveAttribute('aria-busy', 'true')
      expect(isHeard()).toBe(true)
    }).toPass()

  for (const fault of faults.filter((one) => !harmless.includes(one)))
    await test.step(fault, async () => {
      proxy.every(fault)
      await triedUntil(() => proxy.seen.some((one) => one.fault === fault))
      expect(await waitingIds(page), fault).toEqual(waiting)
    })
  proxy.every(null)
  proxy.pointTo(hotel.url)
  for (const [what, said] of Object.entries(answers(epoch, waiting[0]!)))
    await test.step(what, async () => {
      hotel.say(said)
      await triedUntil(() => hotel.heardCount() > 0)
      expect(await waitingIds(page), what).toEqual(waiting)
    })
  await expect(page.getByText('Bag 2, 61.0 kg')).toBeVisible()

  proxy.pointTo(ADDRESS)
  await triedUntil(() => proxy.seen.at(-1)?.status === 200)
  await expect(page.getByText('Nothing waits. Everything is on the server.')).toBeVisible()
  expect((await queueOf(page)).filter(({ state }) => state === 'refused')).toEqual([])
  const delivery = await ask<{ bagCount: number }>(owner, 'GET', `/api/v1/deliveries/${deliveryId}`)
  expect(delivery).toMatchObject({ bagCount: 2, grossWeightGrams: 123_500 })
  await page.context().close()
  await proxy.close()
  hotel.close()
})
