import { z } from 'zod'
import { eventBook } from '@/lib/events/book'

export const userEvents = eventBook('user', {
  'organization.created': z.object({ code: z.string(), ownerMemberId: z.uuid() }),
})
