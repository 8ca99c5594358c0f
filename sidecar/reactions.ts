import type { Reaction } from '@/lib/events/reactions'
import { reportingReaction, slipKeyReaction } from '@/lib/reporting/reactions'
import { deliveryReaction } from '@/lib/services/delivery/reactions'
import { importReaction } from '@/lib/services/farmer/reactions'
import { notificationReaction } from '@/lib/services/notification/reactions'
import { sessionReaction } from '@/lib/services/user/reactions'

/** Everything that follows from an event. */
export const reactions: Reaction[] = [
  deliveryReaction,
  importReaction,
  reportingReaction,
  slipKeyReaction,
  notificationReaction,
  sessionReaction,
]
