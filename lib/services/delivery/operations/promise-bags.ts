import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { promises } from '@/db/schema/delivery'
import { operation } from '@/lib/access/operation'
import { isFarmer, ownFarmerId } from '@/lib/access/own'
import { happened } from '@/lib/events/book'
import { refused } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { lockTrip } from '../internal/lock'
import { PromiseBags } from '../schema'

/** *I will bring … bags*: said before the lorry is loaded, seen by its manager and the office. */
export const promiseBags = operation({
  name: 'delivery.promise-bags',
  summary: 'A farmer says how many bags the lorry may expect',
  permission: 'own:ask',
  book: deliveryEvents,
  apply: deliveryAppliers,
  input: PromiseBags,
  output: z.object({ tripId: z.uuid(), bagCount: z.number().int() }),
  subject: (tx, input, ctx) => lockTrip(tx, ctx.organizationId, input.tripId),
  allow: isFarmer,
  run: async ({ ctx, tx, input, subject: trip }) => {
    if (trip.physicalStatus !== 'assigned' && trip.physicalStatus !== 'loading')
      throw refused('promise.too-late', 'This lorry has left already. Ask the office about the next one.')
    const farmerId = ownFarmerId(ctx)
    const { organizationId } = ctx
    const [said] = await tx
      .select({ bagCount: promises.bagCount })
      .from(promises)
      .where(
        and(eq(promises.organizationId, organizationId), eq(promises.tripId, trip.id), eq(promises.farmerId, farmerId)),
      )
    const result = { tripId: trip.id, bagCount: input.bagCount }
    if (said?.bagCount === input.bagCount) return { result, events: { none: 'said already' } }
    // A stream for each word: a trip's own stream is moved by whoever works on it.
    const stream = { type: 'promise', id: newId(), version: 0 }
    const payload = { tripId: trip.id, farmerId, bagCount: input.bagCount }
    return { result, events: [happened(deliveryEvents, stream, 'trip.bags-promised', payload)] }
  },
})
