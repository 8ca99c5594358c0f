import { farmerChangeRequests } from '@/db/schema/farmer'
import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { farmerEvents } from '../events'
import { isChangeRequest, lockChangeRequest } from '../internal/lock-change-request'
import { mayAnswerChanges } from '../policy'
import { loadChangeRequest } from '../queries/change-requests'
import { RefuseChange } from '../schema'
import { ChangeRequestView } from '../view'

export const refuseChange = operation({
  name: 'farmer.refuse-change',
  summary: 'Refuses a change that a farmer asked for, with the reason that the farmer reads',
  permission: 'farmer:write',
  book: farmerEvents,
  http: { method: 'POST', path: '/farmer-changes/{id}/refuse', params: { id: 'changeRequestId' } },
  input: RefuseChange,
  output: ChangeRequestView,
  subject: (tx, input, ctx) => lockChangeRequest(tx, ctx.organizationId, input.changeRequestId),
  allow: mayAnswerChanges,
  run: async ({ ctx, tx, input, subject: request }) => {
    const { id: changeRequestId, farmerId, version } = request
    const decided = { status: 'refused', answer: input.answer, decidedBy: memberIdOf(ctx.actor), decidedAt: ctx.now }
    await tx
      .update(farmerChangeRequests)
      .set({ ...decided, version: version + 1 })
      .where(isChangeRequest(ctx.organizationId, changeRequestId))
    const stream = { type: 'change-request', id: changeRequestId, version }
    const event = happened(farmerEvents, stream, 'farmer.change-refused', { farmerId, changeRequestId })
    return { result: changeRequestId, events: [event] }
  },
  view: (tx, { ctx, result }) => loadChangeRequest(tx, ctx, result),
})
