import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, describe, expect, test } from 'vitest'
import { freePort } from '@/scripts/postgres'
import { forgetEnv } from './env'
import { forgetLimiters, limiter, rateLimitHeaders } from './rate-limit'
import { closeRedis, redisAt } from './redis'

let server: ChildProcess | undefined

/** A real redis-server, which a machine that runs the tests must have. */
async function startRedis(port: number): Promise<void> {
  server = spawn('redis-server', ['--port', String(port), '--save', '', '--bind', '127.0.0.1'], { stdio: 'pipe' })
  await new Promise<void>((resolve, reject) => {
    server!.on('error', reject)
    server!.stdout!.on('data', (text) => String(text).includes('Ready to accept connections') && resolve())
  })
}

async function stopRedis(): Promise<void> {
  if (!server) return
  const gone = once(server, 'exit')
  server.kill('SIGKILL')
  await gone
  server = undefined
}

function useRedis(url: string): void {
  process.env.REDIS_URL = url
  forgetEnv()
  forgetLimiters()
}

/** Waits for a state that the outside world reaches by itself. */
async function until(reached: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !reached(); tries++) await new Promise((resolve) => setTimeout(resolve, 25))
  expect(reached()).toBe(true)
}

afterEach(async () => {
  closeRedis()
  useRedis('')
  await stopRedis()
})

const allowance = { points: 5, windowSeconds: 3_600 }

async function takeAtOnce(key: string, times: number): Promise<boolean[]> {
  const taken = await Promise.all(Array.from({ length: times }, () => limiter('test', allowance).take(key)))
  return taken.map((one) => one.allowed)
}

describe('a limit without Redis', () => {
  test('lets through exactly what it allows, for each key by itself', async () => {
    useRedis('')
    expect((await takeAtOnce('a', 12)).filter(Boolean)).toHaveLength(5)
    expect(await limiter('test', allowance).take('b')).toMatchObject({ allowed: true, limit: 5, remaining: 4 })
    const refused = await limiter('test', allowance).take('a')
    expect(refused).toMatchObject({ allowed: false, remaining: 0 })
    expect(refused.resetSeconds).toBeGreaterThan(3_000)
  })

  test('opens again when the window is over', async () => {
    useRedis('')
    const quick = limiter('quick', { points: 1, windowSeconds: 1 })
    await quick.take('a')
    expect((await quick.take('a')).allowed).toBe(false)
    await expect.poll(async () => (await quick.take('a')).allowed, { timeout: 3_000, interval: 200 }).toBe(true)
  })

  test('tells clients in the IETF header fields', async () => {
    useRedis('')
    const taken = { name: 'api', allowed: false, limit: 60, remaining: 0, resetSeconds: 12, windowSeconds: 60 }
    expect(rateLimitHeaders(taken)).toEqual({
      RateLimit: '"api";r=0;t=12',
      'RateLimit-Policy': '"api";q=60;w=60',
      'Retry-After': '12',
    })
    expect(rateLimitHeaders({ ...taken, allowed: true })).not.toHaveProperty('Retry-After')
  })
})

describe('a limit with a real Redis', () => {
  test('is shared by processes, and the script is sent only once', async () => {
    const port = await freePort()
    await startRedis(port)
    const url = `redis://127.0.0.1:${port}`
    useRedis(url)
    await until(() => redisAt(url).status === 'ready')
    expect((await takeAtOnce('a', 12)).filter(Boolean)).toHaveLength(5)
    forgetLimiters()
    closeRedis()
    useRedis(url)
    await until(() => redisAt(url).status === 'ready')
    expect(await takeAtOnce('a', 3)).toEqual([false, false, false])
    for (let call = 0; call < 20; call++) await limiter('test', allowance).take('b')
    const usage = await redisAt(url).info('commandstats')
    expect(Number(/cmdstat_evalsha:calls=(\d+)/.exec(usage)?.[1])).toBeGreaterThan(20)
    expect(Number(/cmdstat_eval:calls=(\d+)/.exec(usage)?.[1])).toBeLessThanOrEqual(15)
  })

  test('goes on counting in memory while Redis is away, and returns to it', async () => {
    const port = await freePort()
    await startRedis(port)
    const url = `redis://127.0.0.1:${port}`
    useRedis(url)
    await until(() => redisAt(url).status === 'ready')
    expect((await limiter('test', allowance).take('c')).remaining).toBe(4)
    await stopRedis()
    await until(() => redisAt(url).status !== 'ready')
    expect((await takeAtOnce('c', 8)).filter(Boolean)).toHaveLength(5)
    await startRedis(port)
    await until(() => redisAt(url).status === 'ready')
    expect((await limiter('test', allowance).take('c')).allowed).toBe(true)
  })
})
