import type { ActingRole, Role } from './permissions'

/** Who does something. A member acts in the browser or through a key, a farmer on own pages, or the system reacts. */
export type Actor =
  | {
      kind: 'staff'
      memberId: string
      personId: string
      name: string
      role: Role
      sessionId: string
      /** The member of the office who lets a field manager's parked work in, wherever it belongs now. */
      vouchedBy?: string
    }
  | { kind: 'apiKey'; keyId: string; memberId: string; name: string; role: Role; scopes: readonly string[] | null }
  /** One of the organization's farmers, known by a proven phone; sees and asks for own things only. */
  | { kind: 'farmer'; farmerId: string; name: string; role: 'farmer'; sessionId: string }
  | { kind: 'system'; name: string }

/** The member behind an actor; null for the system and for farmers, who belong to no team. */
export const memberIdOf = (actor: Actor): string | null =>
  actor.kind === 'staff' || actor.kind === 'apiKey' ? actor.memberId : null

/** The farmer who looks at own pages; null for everybody else. */
export const farmerIdOf = (actor: Actor): string | null => (actor.kind === 'farmer' ? actor.farmerId : null)

/** The id that the audit trail keeps. */
export const actorIdOf = (actor: Actor): string | null =>
  actor.kind === 'apiKey' ? actor.keyId : (farmerIdOf(actor) ?? memberIdOf(actor))

export const roleOf = (actor: Actor): ActingRole | 'system' => (actor.kind === 'system' ? 'system' : actor.role)

/** Everybody of the office, and whoever it vouches for; field managers and farmers are not. */
export const isOffice = (actor: Actor): boolean =>
  actor.kind !== 'farmer' &&
  (roleOf(actor) !== 'field_manager' || (actor.kind === 'staff' && actor.vouchedBy !== undefined))
