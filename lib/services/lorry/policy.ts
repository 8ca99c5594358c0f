import { type Actor, isOffice, memberIdOf } from '@/lib/access/actor'

/** The table of permissions already says who owns lorries; every lorry belongs to the whole organization. */
export const mayManageLorries = (_actor: Actor): boolean => true
export const maySeeLorries = (_actor: Actor): boolean => true

/** The lorry follows its trip; whether the actor may move that trip was decided where the trip is kept. */
export const mayFollowTrip = (_actor: Actor): boolean => true
export const mayDecideRequests = (actor: Actor): boolean => isOffice(actor)
/** A field manager has only own requests; the owner may act in the manager's place. */
export const mayChangeRequest = (actor: Actor, request: { fieldManagerId: string }): boolean =>
  isOffice(actor) || request.fieldManagerId === memberIdOf(actor)
/** Only who drives asks for a lorry. */
export const mayRequest = (actor: Actor): boolean => memberIdOf(actor) !== null
export const maySeeRequests = (_actor: Actor): boolean => true
