import { type Actor, isOffice, memberIdOf } from '@/lib/access/actor'

/** Everybody whose role opens the door at all: farmers belong to the organization, not to a manager. */
export const maySeeFarmers = (_actor: Actor): boolean => true
export const mayWriteFarmers = (_actor: Actor): boolean => true
/** Two records become one for good: the office's work. */
export const mayMerge = (actor: Actor): boolean => isOffice(actor)
/** Who hands bags out stands with them: a member of the team. */
export const mayMoveGunnyBags = (actor: Actor): boolean => memberIdOf(actor) !== null
/** A whole list is the office's work; the chunks that follow are done by the system. */
export const mayImport = (actor: Actor): boolean => isOffice(actor)
export const mayContinueImport = (actor: Actor): boolean => actor.kind === 'system'
/** A number is for the eyes of a signed-in person; a program has no eyes. */
export const mayReveal = (actor: Actor): boolean => actor.kind === 'staff' && isOffice(actor)
/** A second look at an account is a person's. */
export const mayRelease = (actor: Actor): boolean => actor.kind === 'staff' && isOffice(actor)
/** After a phone was proven; nobody writes this by hand. */
export const mayNoteSignIn = (actor: Actor): boolean => actor.kind === 'system'
/** The office, never the field: whoever stands beside the farmer could have typed the wish. */
export const mayAnswerChanges = (actor: Actor): boolean => isOffice(actor)
