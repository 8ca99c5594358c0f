import { expect, test } from '../fixtures/test'

test('the house is open: it lives, and its database answers', async ({ request }) => {
  const live = await request.get('/api/health/live')
  expect(live.status()).toBe(200)
  const ready = await request.get('/api/health/ready')
  expect(await ready.json()).toEqual({ status: 'ready' })
  expect(ready.headers()['cache-control']).toBe('no-store')
})
