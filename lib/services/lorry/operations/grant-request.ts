import { z } from 'zod'
import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { insist } from '@/lib/kernel/result'
import { lorryEvents } from '../events'
import { assign, lorryStream } from '../internal/assignment'
import { lockLorry } from '../internal/lock-lorry'
import { changeRequest, lockRequest, requestStream } from '../internal/lock-request'
import { mayDecideRequests } from '../policy'
import { type RequestState, requestRefusal } from '../rules/request-states'
import { GrantRequest } from '../schema'

/** The lorry's part of approving a request; the delivery service calls it and makes the trip. */
export const grantRequest = operation({
  name: 'lorry.grant-request',
  summary: 'Approves a lorry request with a lorry',
  permission: 'request:decide',
  book: lorryEvents,
  input: GrantRequest,
  output: z.object({
    fieldManagerId: z.uuid(),
    requiredOn: z.string(),
    location: z.string(),
    capacityGrams: z.number().int(),
  }),
  subject: async (tx, input, ctx) => ({
    request: await lockRequest(tx, ctx.organizationId, input.requestId),
    lorry: await lockLorry(tx, ctx.organizationId, input.lorryId),
  }),
  allow: mayDecideRequests,
  run: async ({ ctx, tx, input, subject: { request, lorry } }) => {
    requireVersion(request, input.expectedVersion)
    insist(requestRefusal('approve', request.status as RequestState))
    await assign(tx, lorry, input.tripId, request.requiredOn)
    const { lorryId, tripId, instructions } = input
    const decided = { status: 'approved', lorryId, tripId, decidedBy: memberIdOf(ctx.actor), decidedAt: ctx.now }
    await changeRequest(tx, request, { ...decided, instructions: instructions ?? null })
    const { fieldManagerId, requiredOn, location } = request
    return {
      result: { fieldManagerId, requiredOn, location, capacityGrams: lorry.capacityGrams },
      events: [
        happened(lorryEvents, requestStream(request), 'request.granted', {
          requestId: request.id,
          fieldManagerId,
          lorryId,
          tripId,
        }),
        happened(lorryEvents, lorryStream(lorry), 'lorry.assigned', { lorryId, tripId, scheduledOn: requiredOn }),
      ],
    }
  },
})
