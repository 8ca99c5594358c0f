import { z } from 'zod'
import { eventBook } from '@/lib/events/book'

/** Ids and names of changed fields only: a person can be erased without touching history. */
export const farmerEvents = eventBook('farmer', {
  'farmer.added': z.object({ farmerId: z.uuid(), isLikelyDuplicate: z.boolean() }),
  'farmer.changed': z.object({ farmerId: z.uuid(), fields: z.array(z.string()) }),
})
