import { z } from 'zod'
import { eventBook } from '@/lib/events/book'

const request = z.object({ requestId: z.uuid(), fieldManagerId: z.uuid() })

export const lorryEvents = eventBook('lorry', {
  'lorry.added': z.object({ lorryId: z.uuid() }),
  'lorry.changed': z.object({ lorryId: z.uuid(), fields: z.array(z.string()) }),
  'lorry.assigned': z.object({ lorryId: z.uuid(), tripId: z.uuid(), scheduledOn: z.string() }),
  'lorry.went-out': z.object({ lorryId: z.uuid(), tripId: z.uuid() }),
  'lorry.released': z.object({ lorryId: z.uuid(), tripId: z.uuid() }),
  'request.received': request.extend({ requiredOn: z.string(), priority: z.string() }),
  'request.changed': request.extend({ fields: z.array(z.string()) }),
  'request.question-asked': request,
  'request.question-answered': request,
  'request.granted': request.extend({ lorryId: z.uuid(), tripId: z.uuid() }),
  'request.rejected': request,
  'request.cancelled': request,
  'request.completed': request,
})
