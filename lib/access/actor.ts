import type { Role } from './permissions'

/** Who does something. A member acts in the browser, through a key on their behalf, or the system reacts. */
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
  | { kind: 'system'; name: string }

/** The member behind an actor; null for the system. */
export const memberIdOf = (actor: Actor): string | null => (actor.kind === 'system' ? null : actor.memberId)

/** The id that the audit trail keeps. */
export const actorIdOf = (actor: Actor): string | null => (actor.kind === 'apiKey' ? actor.keyId : memberIdOf(actor))

export const roleOf = (actor: Actor): Role | 'system' => (actor.kind === 'system' ? 'system' : actor.role)

/** Everybody of the office, and whoever it vouches for; field managers and farmers are not. */
export const isOffice = (actor: Actor): boolean =>
  roleOf(actor) !== 'field_manager' || (actor.kind === 'staff' && actor.vouchedBy !== undefined)
