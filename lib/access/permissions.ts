import type { Actor } from './actor'

export const roles = ['owner', 'approver', 'accountant', 'viewer', 'field_manager'] as const
export type Role = (typeof roles)[number]
/** Farmers belong to no team: nobody invites them or gives them this role, their phone does. */
export type ActingRole = Role | 'farmer'

const viewing = [
  'organization:read',
  'lorry:read',
  'farmer:read',
  'ledger:read',
  'request:read',
  'trip:read',
  'delivery:read',
  'pricing:read',
  'settlement:read',
  'advance:read',
  'payment:read',
  'report:read',
  'report:run',
  'notification:own',
] as const

/** Field managers see their own trips: the queries narrow by the actor, the table only opens the door. */
const collecting = [
  'organization:read',
  'lorry:read',
  'farmer:read',
  'farmer:write',
  'request:read',
  'request:create',
  'trip:read',
  'trip:collect',
  'delivery:read',
  'delivery:collect',
  'photo:add',
  'delivery:dispute',
  'pricing:read',
  'settlement:read',
  'advance:read',
  'advance:record',
  'attention:resolve',
  'report:run',
  'notification:own',
] as const

const deciding = [
  'photo:add',
  'request:decide',
  'trip:plan',
  'trip:review',
  'attention:resolve',
  'delivery:dispute',
  'advance:decide',
  'payment:approve',
] as const

const accounting = [
  'photo:add',
  'farmer:reveal-account',
  'delivery:price',
  'delivery:dispute',
  'pricing:write',
  'settlement:post',
  'advance:record',
  'payment:write',
  'trip:review',
  'attention:resolve',
  'report:schedule',
] as const

const owning = [
  ...deciding,
  ...accounting,
  'organization:write',
  'team:read',
  'team:write',
  'lorry:write',
  'farmer:write',
  'trip:collect',
  'events:read',
  'api-key:write',
] as const

/** Nobody else has these: what they open is narrowed to the farmer who asks, never to an id that is sent along. */
const ownOnly = ['own:read', 'own:ask'] as const
/** A farmer questions a line as the office and its manager do; each only what is in sight. */
const asFarmer = [...ownOnly, 'delivery:dispute'] as const

export type Permission =
  | (typeof ownOnly)[number]
  | (typeof viewing)[number]
  | (typeof collecting)[number]
  | (typeof owning)[number]

/** The whole of who may open which door. What is not here is refused. */
export const permissionsOf: Record<ActingRole, ReadonlySet<Permission>> = {
  owner: new Set([...viewing, ...owning]),
  approver: new Set([...viewing, ...deciding]),
  accountant: new Set([...viewing, ...accounting]),
  viewer: new Set(viewing),
  field_manager: new Set(collecting),
  farmer: new Set(asFarmer),
}

/** Humans and keys are judged in the same place; a key's scopes only narrow its role. */
export function isPermitted(actor: Actor, permission: Permission): boolean {
  if (actor.kind === 'system') return true
  if (!permissionsOf[actor.role]?.has(permission)) return false
  return actor.kind !== 'apiKey' || actor.scopes === null || actor.scopes.includes(permission)
}
