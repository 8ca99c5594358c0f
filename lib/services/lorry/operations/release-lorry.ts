import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { requests } from '@/db/schema/lorry'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { lorryEvents } from '../events'
import { lockAssignment, lorryStream, release } from '../internal/assignment'
import { changeRequest, requestStream } from '../internal/lock-request'
import { mayFollowTrip } from '../policy'
import { TripOfLorry } from '../schema'

/** The trip is delivered or cancelled: the lorry is free, and an approved request is completed. */
export const releaseLorry = operation({
  name: 'lorry.release',
  summary: 'Frees the lorry of a trip',
  permission: 'trip:collect',
  book: lorryEvents,
  input: TripOfLorry,
  output: z.object({ lorryId: z.uuid() }),
  subject: (tx, input, ctx) => lockAssignment(tx, ctx.organizationId, input.tripId),
  allow: mayFollowTrip,
  run: async ({ ctx, tx, input, subject: { lorry } }) => {
    await release(tx, lorry, input.tripId, ctx.now)
    const events = [
      happened(lorryEvents, lorryStream(lorry), 'lorry.released', { lorryId: lorry.id, tripId: input.tripId }),
    ]
    const [request] = await tx
      .select()
      .from(requests)
      .where(
        and(
          eq(requests.organizationId, ctx.organizationId),
          eq(requests.tripId, input.tripId),
          eq(requests.status, 'approved'),
        ),
      )
      .for('update')
    if (request) {
      await changeRequest(tx, request, { status: 'completed' })
      const payload = { requestId: request.id, fieldManagerId: request.fieldManagerId }
      events.push(happened(lorryEvents, requestStream(request), 'request.completed', payload))
    }
    return { result: { lorryId: lorry.id }, events }
  },
})
