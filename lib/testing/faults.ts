import { request as ask, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Dice } from '@/db/seed/dice'

/** One request with its body, on its way to the server; `response` leads back to who asked. */
export type Passing = { request: IncomingMessage; response: ServerResponse; body: Buffer }
export type Answered = { status: number; headers: IncomingHttpHeaders; body: Buffer }
/** What a fault may use. `upstream` asks the server; it throws where nobody answers. */
export type Road = {
  upstream: (passing: Passing, onlyBytes?: number) => Promise<Answered>
  dice: Dice
  delayMs: number
  holdMs: number
  /** Resolves when another request has passed, at the latest after `holdMs`. */
  otherPassed: () => Promise<void>
  /** The last whole answer that went back. */
  lastAnswer: () => Answered | undefined
}
type Act = (passing: Passing, road: Road) => Promise<Answered | undefined>

const page = (status: number, text: string, more: Record<string, string> = {}): Answered => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...more },
  body: Buffer.from(`<!doctype html><title>${text}</title><h1>${text}</h1>`),
})

/** Everything that a field, a hotel and a telephone company do to a request. Undefined: no whole answer went back. */
export const acts = {
  pass: (passing, { upstream }) => upstream(passing),
  delay: async (passing, { upstream, delayMs }) => {
    await wait(delayMs)
    return upstream(passing)
  },
  /** Nobody answers the call. */
  refuse: async ({ request }) => void request.socket.destroy(),
  /** The line breaks while the request is on its way: the server has a part of it. */
  'cut-request': async (passing, { upstream, dice }) => {
    const { request, body } = passing
    if (body.length > 0) await upstream(passing, dice.between(0, body.length - 1)).catch(() => undefined)
    request.socket.destroy()
    return undefined
  },
  /** The server has done the work; the line breaks at any byte of its answer, head included. */
  'cut-answer': async (passing, { upstream, dice }) => {
    const bytes = bytesOf(await upstream(passing))
    await cutAfter(passing, bytes.subarray(0, dice.between(0, bytes.length - 1)))
    return undefined
  },
  /** The server has done the work; nothing comes back until the line is given up. */
  'black-hole': async (passing, { upstream, holdMs }) => {
    await upstream(passing)
    await wait(holdMs)
    await cutAfter(passing, Buffer.alloc(0))
    return undefined
  },
  /** A hotel answers 200 with its sign-in page; the server hears nothing. */
  'captive-portal': async () => page(200, 'Welcome to our free Wi-Fi'),
  redirect: async () => page(302, 'Sign in first', { location: 'http://portal.invalid/sign-in' }),
  'bad-gateway': async () => page(502, 'Bad gateway'),
  /** The server's own head, marker included, with nothing after it. */
  empty: async (passing, { upstream }) => ({ ...(await upstream(passing)), body: Buffer.alloc(0) }),
  /** The server's own head and the beginning of its JSON, as if that were all. */
  'cut-json': async (passing, { upstream, dice }) => {
    const whole = await upstream(passing)
    return { ...whole, body: whole.body.subarray(0, dice.between(0, Math.max(0, whole.body.length - 1))) }
  },
  /** An answer of our server to an earlier question, from somebody's cache. */
  'old-answer': async (passing, { upstream, lastAnswer }) => lastAnswer() ?? upstream(passing),
  /** The request arrives twice at the same time. */
  replay: async (passing, { upstream }) => {
    const both = await Promise.allSettled([upstream(passing), upstream(passing)])
    const first = both.find((one) => one.status === 'fulfilled')
    if (first) return first.value
    throw new Error('nobody answered')
  },
  /** The request arrives again when its answer is long back. */
  'replay-later': async (passing, { upstream, delayMs }) => {
    const answer = await upstream(passing)
    setTimeout(() => upstream(passing).catch(() => undefined), delayMs)
    return answer
  },
  /** A later request overtakes this one. */
  reorder: async (passing, { upstream, otherPassed }) => {
    await otherPassed()
    return upstream(passing)
  },
} satisfies Record<string, Act>

export type Fault = Exclude<keyof typeof acts, 'pass'>
export const faults = Object.keys(acts).filter((name) => name !== 'pass') as Fault[]

/** Asks a server on a connection of its own; with `onlyBytes` the line breaks after that many bytes of the body. */
export function askServer(target: URL, { request, body }: Passing, onlyBytes?: number): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const { connection: _, 'transfer-encoding': __, 'accept-encoding': ___, ...headers } = request.headers
    if (body.length > 0) headers['content-length'] = String(body.length)
    const { hostname: host, port } = target
    const call = ask({ host, port, path: request.url, method: request.method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: Buffer.concat(parts) }),
      )
      answer.on('close', () => reject(new Error('the server broke off')))
    })
    call.on('error', reject)
    if (onlyBytes === undefined) call.end(body)
    else call.write(body.subarray(0, onlyBytes), () => call.destroy(new Error('cut')))
  })
}

const HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-encoding'])

/** The head of an answer without what belongs to one connection, and with its true length. */
export function headOf({ headers, body }: Answered): Record<string, string | string[]> {
  const kept = Object.entries(headers).filter(([name, value]) => !HOP.has(name) && value !== undefined)
  return { ...(Object.fromEntries(kept) as Record<string, string>), 'content-length': String(body.length) }
}

function bytesOf(answer: Answered): Buffer {
  const lines = Object.entries(headOf(answer)).flatMap(([name, value]) =>
    [value].flat().map((one) => `${name}: ${one}`),
  )
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${answer.status} OK\r\n${lines.join('\r\n')}\r\n\r\n`), answer.body])
}

function cutAfter({ request: { socket } }: Passing, bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const cut = () => {
      socket.destroy()
      resolve()
    }
    if (bytes.length === 0 || socket.destroyed) cut()
    else socket.write(bytes, cut)
  })
}
