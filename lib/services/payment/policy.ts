import { type Actor, isOffice, memberIdOf } from '@/lib/access/actor'
import { isPermitted } from '@/lib/access/permissions'
import type { AdvanceGiver } from './rules/advance-limits'

/** Who decides about advances gives them within the office's limits; everybody else within a manager's. */
export const giverOf = (actor: Actor): AdvanceGiver =>
  actor.kind === 'system' || isPermitted(actor, 'advance:decide') ? 'office' : 'manager'

/** A field manager has only own advances; the office has all. */
export const mayHandleAdvance = (actor: Actor, advance: { recordedBy: string }): boolean =>
  isOffice(actor) || advance.recordedBy === memberIdOf(actor)
/** Everything recorded carries a name: a member's, never the system's. */
export const mayRecord = (actor: Actor): boolean => memberIdOf(actor) !== null
/** Approve, settle, pay: office work; the permission table says who of the office. */
export const mayDecide = (actor: Actor): boolean => isOffice(actor) && memberIdOf(actor) !== null
/** Queries narrow by the actor. */
export const maySee = (_actor: Actor): boolean => true
/** Account numbers are for a signed-in person of the office; a program writes them and never reads them. */
export const mayHandOver = (actor: Actor): boolean => actor.kind === 'staff' && isOffice(actor)
