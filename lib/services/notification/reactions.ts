import type { Handler, Reaction } from '@/lib/events/reactions'
import { keep, type Tell } from './internal/telling'
import { tellsOfMoney } from './internal/tells-of-money'
import { tellsOfPhones } from './internal/tells-of-phones'
import { tellsOfTrips } from './internal/tells-of-trips'

const handler =
  (tell: Tell): Handler =>
  async (event, { tx, ctx }) => {
    for (const telling of [tell(event.payload, event) ?? []].flat()) await keep(tx, ctx, event, telling)
  }

/** In-app notifications as reactions: a browser never drives one. */
export const notificationReaction: Reaction = {
  name: 'notification.tell',
  service: 'notification',
  on: Object.fromEntries(
    Object.entries({ ...tellsOfTrips, ...tellsOfMoney, ...tellsOfPhones }).map(([name, tell]) => [name, handler(tell)]),
  ),
}
