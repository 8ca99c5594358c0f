import type { Reaction } from '@/lib/events/reactions'
import { markPaid } from './operations/mark-paid'

/** Back-talk from the payment service comes as events only: a settlement is fully paid, or no longer. */
export const deliveryReaction: Reaction = {
  name: 'delivery.follow-payments',
  service: 'delivery',
  on: {
    'settlement.paid': (event, { call }) => call(markPaid, { deliveryId: event.payload.deliveryId, isPaid: true }),
    'settlement.unpaid': (event, { call }) => call(markPaid, { deliveryId: event.payload.deliveryId, isPaid: false }),
  },
}
