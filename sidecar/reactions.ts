import type { Reaction } from '@/lib/events/reactions'
import { deliveryReaction } from '@/lib/services/delivery/reactions'

/** Everything that follows from an event. */
export const reactions: Reaction[] = [deliveryReaction]
