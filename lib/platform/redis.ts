import { createHash } from 'node:crypto'
import { Redis } from 'ioredis'
import { log } from './log'

const clients = new Map<string, Redis>()

/**
 * One connection per address and process. A command fails at once while Redis is away instead of queueing:
 * whoever uses Redis has a way to go on without it.
 */
export function redisAt(url: string): Redis {
  const known = clients.get(url)
  if (known) return known
  const client = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 2_000,
    commandTimeout: 500,
    retryStrategy: (attempt) => Math.min(attempt * 200, 5_000),
  })
  let away = false
  client.on('error', (error) => {
    if (!away) log().warn({ err: error }, 'Redis does not answer; going on without it')
    away = true
  })
  client.on('ready', () => {
    if (away) log().info('Redis answers again')
    away = false
  })
  clients.set(url, client)
  return client
}

/** Ends all connections; for tests and a graceful stop. */
export function closeRedis(): void {
  for (const client of clients.values()) client.disconnect()
  clients.clear()
}

type Arguments = (string | number)[]

/**
 * The three commands @upstash/ratelimit needs, on a plain Redis. Its scripts begin with a flag line Redis below 7.2
 * refuses; without that line the text has another hash, so each of its hashes is mapped to that of the script we sent.
 */
export function scriptRunner(client: Redis) {
  const sent = new Map<string, string>()
  return {
    get: (key: string) => client.get(key),
    set: (key: string, value: string | number) => client.set(key, value),
    evalsha: (hash: string, keys: string[], args: Arguments) =>
      client.evalsha(sent.get(hash) ?? hash, keys.length, ...keys, ...args),
    eval: (script: string, keys: string[], args: Arguments) => {
      const plain = script.replace(/^#!lua[^\n]*\n/, '')
      sent.set(sha1(script), sha1(plain))
      return client.eval(plain, keys.length, ...keys, ...args)
    },
  }
}

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')
