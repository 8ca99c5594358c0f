import { existsSync } from 'node:fs'
import path from 'node:path'
import type { HttpMethod } from '@/lib/access/operation'
import { isPermitted, type Permission, type Role, roles } from '@/lib/access/permissions'
import { runOperation } from '@/lib/access/runner'
import type { AnyOperation, AnyQuery, Handler } from '@/lib/doors/route'
import { createApiKey } from '@/lib/services/user/operations/create-api-key'
import type { World } from './world'

export type Entry = AnyOperation | AnyQuery
export type Knock = {
  key?: string
  headers?: Record<string, string>
  /** Sent as it is, instead of the input. */
  body?: BodyInit
}
export const ROUTES = path.resolve('app/api/v1')
const ADDRESS = 'http://localhost:3000'

/** The file that opens an address of the API: `/trips/{id}/start` → `trips/[id]/start/route.ts`. */
export const routeFileOf = (address: string): string =>
  path.join(ROUTES, address.replace(/\{(\w+)\}/g, '[$1]'), 'route.ts')

/** Opens the door of an operation or query as a client would, without a network between. */
export async function knock(entry: Entry, input: Record<string, unknown>, given: Knock = {}): Promise<Response> {
  const { method, path: template, params = {} } = entry.http!
  const rest = { ...input }
  const taken: Record<string, string> = {}
  const address = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const field = params[name] ?? name
    taken[name] = new TextDecoder().decode(new TextEncoder().encode(String(rest[field])))
    delete rest[field]
    return encodeURIComponent(taken[name])
  })
  const handler = await doorOf(template, method)
  const url = new URL(`${ADDRESS}/api/v1${address}`)
  if (method === 'GET')
    for (const [name, value] of Object.entries(rest)) if (value !== undefined) url.searchParams.set(name, String(value))
  return handler(requestTo(url, method, rest, given), { params: Promise.resolve(taken) })
}

function requestTo(url: URL, method: HttpMethod, rest: Record<string, unknown>, given: Knock): Request {
  const headers = new Headers({ host: url.host, 'content-type': 'application/json', ...given.headers })
  if (given.key) headers.set('authorization', `Bearer ${given.key}`)
  const body = given.body ?? JSON.stringify(rest)
  return new Request(url, { method, headers, ...(method !== 'GET' && { body, duplex: 'half' }) })
}

export async function doorOf(template: string, method: HttpMethod): Promise<Handler> {
  const file = routeFileOf(template)
  if (!existsSync(file)) throw new Error(`${method} ${template} is declared, but ${file} is missing`)
  const door = ((await import(/* @vite-ignore */ file)) as Partial<Record<HttpMethod, Handler>>)[method]
  if (!door) throw new Error(`${file} does not export ${method}`)
  return door
}

const keys = new Map<string, Promise<string>>()

/** An API key of the world whose role may pass this permission. */
export function keyFor(world: World, permission: Permission): Promise<string> {
  const role = roles.find((each: Role) => isPermitted(world.as(each).actor, permission)) ?? 'owner'
  const name = `${world.organizationId} ${role}`
  const made = keys.get(name) ?? makeKey(world, role)
  keys.set(name, made)
  return made
}

async function makeKey(world: World, role: Role): Promise<string> {
  const input = { name: `intruder, ${role}`, role, memberId: world.ownerMemberId }
  return (await runOperation(world.as('owner'), createApiKey, input)).value.secret
}
