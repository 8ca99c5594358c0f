import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { assignments } from '@/db/schema/lorry'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { lorryEvents } from '../events'
import { changeLorryStatus, lockAssignment, lorryStream } from '../internal/assignment'
import { mayFollowTrip } from '../policy'
import { TripOfLorry } from '../schema'

/** The trip begins. A lorry that is still out on another trip cannot begin this one (unique index). */
export const markOut = operation({
  name: 'lorry.mark-out',
  summary: 'The lorry goes out on its trip',
  permission: 'trip:collect',
  book: lorryEvents,
  input: TripOfLorry,
  output: z.object({ lorryId: z.uuid() }),
  subject: (tx, input, ctx) => lockAssignment(tx, ctx.organizationId, input.tripId),
  allow: mayFollowTrip,
  run: async ({ ctx, tx, input, subject: { lorry } }) => {
    await tx
      .update(assignments)
      .set({ startedAt: ctx.now })
      .where(and(eq(assignments.organizationId, ctx.organizationId), eq(assignments.tripId, input.tripId)))
    await changeLorryStatus(tx, lorry, 'assigned')
    const payload = { lorryId: lorry.id, tripId: input.tripId }
    return {
      result: { lorryId: lorry.id },
      events: [happened(lorryEvents, lorryStream(lorry), 'lorry.went-out', payload)],
    }
  },
})
