import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { type Dice, diceOf } from '@/db/seed/dice'
import { type Answered, acts, askServer, type Fault, headOf, type Passing, type Road } from './faults'

/** A request that faults may hit, in the order of arrival, and what was done to it. */
export type Seen = { nth: number; method: string; path: string; fault: Fault | null; status?: number }
export type Rule = (request: Pick<Seen, 'nth' | 'method' | 'path'>, dice: Dice) => Fault | null

export type FaultProxy = {
  /** Stands for the server; cookies of `localhost` hold here too, and `Host` is what the client asked for. */
  url: string
  /** The next requests get this fault. Comes before `every`. */
  next: (fault: Fault, times?: number) => void
  /** Every request gets this fault, or what the rule says; null ends it. */
  every: (rule: Fault | Rule | null) => void
  /** Leads to another server from now on. */
  pointTo: (target: string) => void
  seen: readonly Seen[]
  close: () => Promise<void>
}
type Options = {
  /** Where bytes are cut is chance, the same for the same seed. */
  seed?: number
  /** Which requests faults may hit; the others always pass. A phone's batches by default. */
  only?: (method: string, path: string) => boolean
  delayMs?: number
  /** How long a black hole keeps a line, and a reordered request waits for another. */
  holdMs?: number
}

const aBatch = (method: string, path: string) => method === 'POST' && path.startsWith('/api/v1/sync')

/**
 * A proxy in front of a server that does to requests what a bad network does.
 * @param target the server's address, as `http://localhost:3000`
 */
export async function faultProxy(target: string, options: Options = {}): Promise<FaultProxy> {
  const { seed = 1, only = aBatch, delayMs = 300, holdMs = 300 } = options
  const dice = diceOf(seed)
  const seen: Seen[] = []
  const coming: Fault[] = []
  const waiting: (() => void)[] = []
  let rule: Rule | null = null
  let to = new URL(target)
  let last: Answered | undefined

  const road: Road = {
    ...{ dice, delayMs, holdMs },
    upstream: (passing, onlyBytes) => askServer(to, passing, onlyBytes),
    otherPassed: () => Promise.race([new Promise<void>((resolve) => waiting.push(resolve)), wait(holdMs)]),
    lastAnswer: () => last,
  }
  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '/' } = request
    const one: Seen | null = only(method, path) ? { nth: seen.length, method, path, fault: null } : null
    if (one) {
      one.fault = coming.shift() ?? rule?.(one, dice) ?? null
      seen.push(one)
    }
    const passing: Passing = { request, response, body: await bodyOf(request) }
    const answer = await acts[one?.fault ?? 'pass'](passing, road)
    if (!answer) return
    if (one) {
      one.status = answer.status
      if (answer.status === 200 && !one.fault) last = answer
      if (one.fault !== 'reorder') for (const go of waiting.splice(0)) go()
    }
    response.writeHead(answer.status, headOf(answer)).end(answer.body)
  }

  const server = createServer((request, response) => {
    // Nobody answers there: the line breaks, as it would without a proxy.
    pass(request, response).catch(() => request.socket.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    next: (fault, times = 1) => void coming.push(...Array<Fault>(times).fill(fault)),
    every: (given) => {
      rule = typeof given === 'string' ? () => given : given
    },
    pointTo: (next) => {
      to = new URL(next)
    },
    seen,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
