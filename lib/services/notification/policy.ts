import { type Actor, memberIdOf } from '@/lib/access/actor'

/** Everybody has own notifications and nobody else's. */
export const mayReadOwn = (actor: Actor): boolean => memberIdOf(actor) !== null
export const mayMarkRead = (actor: Actor, notification: { memberId: string }): boolean =>
  notification.memberId === memberIdOf(actor)
/** Reminders and sums come from the clock, from nobody else. */
export const mayFollowCalendar = (actor: Actor): boolean => actor.kind === 'system'
