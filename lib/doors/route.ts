import type { Command } from '@/lib/access/commands'
import type { Ctx } from '@/lib/access/ctx'
import type { Operation } from '@/lib/access/operation'
import type { Query } from '@/lib/access/query'
import { runOperation, runQuery } from '@/lib/access/runner'
import { DomainError, forbidden, unauthenticated } from '@/lib/kernel/errors'
import { isUuid, newId } from '@/lib/kernel/ids'
import { env } from '@/lib/platform/env'
import { authenticate } from '@/lib/services/user/authenticate'
import { toProblem } from './problem-json'
import { limitRequests } from './rate-limits'
import { readJson } from './read-body'

type Params = { params: Promise<Record<string, string | string[]>> }
export type Handler = (request: Request, context: Params) => Promise<Response>

// biome-ignore lint/suspicious/noExplicitAny: a door opens any operation; the runner parses its input
export type AnyOperation = Operation<any, any, any, any>
// biome-ignore lint/suspicious/noExplicitAny: as above
export type AnyQuery = Query<any, any>

/** Opens one operation or query as a REST endpoint. It translates; it never decides. */
export function route(opened: AnyOperation | AnyQuery): Handler {
  return (request, context) =>
    answer(request, async (requestId, headers) => {
      const body = opened.kind === 'operation' ? await readJson(request) : {}
      const ctx = await enter(request, requestId, headers)
      const input = { ...searchParams(request), ...body, ...(await pathParams(opened, context)), ...ifMatch(request) }
      if (opened.kind === 'query') return Response.json(await runQuery(ctx, opened, input), { headers })
      const { value, replayed } = await runOperation(ctx, opened, input, commandOf(request))
      if (replayed) headers.set('Idempotency-Replayed', 'true')
      return Response.json(value, { status: opened.http?.status ?? 200, headers })
    })
}

/** A handler for what is not JSON (files): the same authentication, limits, headers and errors. */
export function rawRoute(
  work: (given: { ctx: Ctx; request: Request; params: Record<string, string> }) => Promise<Response>,
): Handler {
  return (request, context) =>
    answer(request, async (requestId, headers) => {
      const ctx = await enter(request, requestId, headers)
      const response = await work({ ctx, request, params: await textsOf(context) })
      for (const [name, value] of headers) if (!response.headers.has(name)) response.headers.set(name, value)
      return response
    })
}

/** Runs a door's work: a request id, no caching, and every error as problem details. */
export async function answer(
  request: Request,
  work: (requestId: string, headers: Headers) => Promise<Response>,
): Promise<Response> {
  const given = request.headers.get('x-request-id')
  const requestId = given && /^[\w-]{8,64}$/.test(given) ? given : newId()
  const headers = new Headers({ 'X-Request-Id': requestId, 'Cache-Control': 'no-store', ...strictTransport() })
  try {
    return await work(requestId, headers)
  } catch (error) {
    const problem = toProblem(error, requestId)
    headers.set('Content-Type', 'application/problem+json')
    if (problem.retryAfterSeconds) headers.set('Retry-After', String(problem.retryAfterSeconds))
    return new Response(JSON.stringify(problem), { status: problem.status, headers })
  }
}

/** Served over https once, never again without; also where a proxy of ours ends TLS. */
const strictTransport = (): Record<string, string> =>
  env().APP_URL.startsWith('https:') ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } : {}

/** Lets a caller in: credential, limits, and our own Origin for a browser's writes. */
export async function enter(request: Request, requestId: string, headers: Headers): Promise<Ctx> {
  const ctx = await authenticate(request.headers, requestId)
  await limitRequests(request, ctx, headers)
  if (!ctx) throw unauthenticated('Send an API key as "Authorization: Bearer ft_live_…", or sign in.')
  if (ctx.actor.kind === 'staff' && request.method !== 'GET') requireOwnOrigin(request)
  return ctx
}

/** A browser's cookie alone is not consent: a write needs our own Origin, and a missing one is refused. */
export function requireOwnOrigin(request: { headers: Pick<Headers, 'get'> }): void {
  const origin = request.headers.get('origin')
  const host = request.headers.get('host')
  const own =
    origin !== null && (origin === new URL(env().APP_URL).origin || origin.replace(/^https?:\/\//, '') === host)
  if (!own) throw forbidden('request.foreign-origin', 'This request did not come from our own page.')
}

/** Path parameters as texts; a catch-all's parts are joined again. */
async function textsOf(context: Params): Promise<Record<string, string>> {
  const parts = Object.entries((await context.params) ?? {})
  return Object.fromEntries(parts.map(([name, value]) => [name, Array.isArray(value) ? value.join('/') : value]))
}

async function pathParams(opened: AnyOperation | AnyQuery, context: Params): Promise<Record<string, string>> {
  const renamed: Record<string, string> = {}
  for (const [name, value] of Object.entries(await textsOf(context)))
    renamed[opened.http?.params?.[name] ?? name] = value
  return renamed
}

const searchParams = (request: Request) => Object.fromEntries(new URL(request.url).searchParams)

/** `If-Match: "3"` → the version the client believes in; the operation compares it. */
export function ifMatch(request: Request): { expectedVersion?: number } {
  const match = /^"?(\d+)"?$/.exec(request.headers.get('if-match') ?? '')
  return match ? { expectedVersion: Number(match[1]) } : {}
}

function commandOf(request: Request): Command | undefined {
  const key = request.headers.get('idempotency-key')?.replaceAll('"', '')
  if (!key) return undefined
  if (!isUuid(key))
    throw new DomainError('invalid', 'request.malformed', { message: 'Idempotency-Key must be a UUID.' })
  return { id: key.toLowerCase(), origin: 'header' }
}
