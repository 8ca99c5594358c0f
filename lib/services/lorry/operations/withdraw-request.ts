import { z } from 'zod'
import { none, operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { lorryEvents } from '../events'
import { changeRequest, lockRequest, requestStream } from '../internal/lock-request'
import { mayChangeRequest } from '../policy'
import { RequestRef } from '../schema'

/** A cancelled trip takes its request along. Called by cancelling the trip, in the same transaction. */
export const withdrawRequest = operation({
  name: 'lorry.withdraw-request',
  summary: 'Cancels the request of a cancelled trip',
  permission: 'trip:collect',
  book: lorryEvents,
  input: RequestRef,
  output: z.object({ requestId: z.uuid() }),
  subject: (tx, input, ctx) => lockRequest(tx, ctx.organizationId, input.requestId),
  allow: mayChangeRequest,
  run: async ({ tx, subject: request }) => {
    const result = { requestId: request.id }
    if (request.status === 'cancelled') return { result, events: none('already cancelled') }
    await changeRequest(tx, request, { status: 'cancelled' })
    const payload = { requestId: request.id, fieldManagerId: request.fieldManagerId }
    return { result, events: [happened(lorryEvents, requestStream(request), 'request.cancelled', payload)] }
  },
})
