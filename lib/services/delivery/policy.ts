import { type Actor, isOffice, memberIdOf } from '@/lib/access/actor'

type OfManager = { fieldManagerId: string }

/** A field manager has only own trips; the office and the system have all. */
const isOwnTrip = (actor: Actor, trip: OfManager): boolean =>
  isOffice(actor) || trip.fieldManagerId === memberIdOf(actor)

/** Weigh, read the moisture, submit: the trip's own manager, or the owner in the manager's place. */
export const mayCollect = (actor: Actor, subject: { trip: OfManager }): boolean => isOwnTrip(actor, subject.trip)
export const mayMoveTrip = (actor: Actor, trip: OfManager): boolean => isOwnTrip(actor, trip)
/** Question a line: the farmer of the delivery, its manager, the office. The subject is loaded as a farmer may see it. */
export const mayQuestion = (actor: Actor, subject: { trip: OfManager }): boolean =>
  actor.kind === 'farmer' || (memberIdOf(actor) !== null && isOwnTrip(actor, subject.trip))
/** An answer carries a name: a member's of the office, never the system's. */
export const mayAnswer = (actor: Actor): boolean => isOffice(actor) && memberIdOf(actor) !== null
/** Price, return, settle: office work; the permission table says who of the office. */
export const mayDecide = (actor: Actor): boolean => isOffice(actor)
export const maySeeTrips = (_actor: Actor): boolean => true
/** What follows from an event of another service is done by the system alone. */
export const mayFollowEvents = (actor: Actor): boolean => actor.kind === 'system'
/** A field manager deals with own parked work; money over a limit and clocks are the office's. */
export const mayResolve = (actor: Actor, item: { kind: string; memberId: string | null }): boolean =>
  isOffice(actor) || (item.memberId === memberIdOf(actor) && item.kind !== 'exception' && item.kind !== 'clock')
/** Who asked takes back; the request was loaded as the actor sees it. */
export const mayCancelRequest = (actor: Actor, request: OfManager): boolean =>
  request.fieldManagerId === memberIdOf(actor)
/** A photo of a delivery follows the trip; one without a delivery is anybody's who collects. */
export const mayAddPhoto = (actor: Actor, subject: { trip: OfManager } | undefined): boolean =>
  subject === undefined || mayCollect(actor, subject)
/** Parts come from the phone that took the photo. */
export const mayTouchPhoto = (actor: Actor, photo: { takenBy: string }): boolean =>
  isOffice(actor) || photo.takenBy === memberIdOf(actor)
