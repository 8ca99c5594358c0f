import { type Actor, memberIdOf } from '@/lib/access/actor'

/** Everybody has own notifications and nobody else's. */
export const mayReadOwn = (actor: Actor): boolean => memberIdOf(actor) !== null
export const mayMarkRead = (actor: Actor, notification: { memberId: string }): boolean =>
  notification.memberId === memberIdOf(actor)
