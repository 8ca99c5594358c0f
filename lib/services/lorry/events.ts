import { z } from 'zod'
import { eventBook } from '@/lib/events/book'

export const lorryEvents = eventBook('lorry', {
  'lorry.added': z.object({ lorryId: z.uuid() }),
  'lorry.changed': z.object({ lorryId: z.uuid(), fields: z.array(z.string()) }),
})
