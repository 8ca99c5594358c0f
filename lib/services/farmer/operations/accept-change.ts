import { farmerChangeRequests } from '@/db/schema/farmer'
import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { farmerEvents } from '../events'
import { isChangeRequest, lockChangeRequest } from '../internal/lock-change-request'
import { mayAnswerChanges } from '../policy'
import { loadChangeRequest } from '../queries/change-requests'
import { ChangeRequestRef } from '../schema'
import { ChangeRequestView } from '../view'
import { changeFarmer } from './change-farmer'

export const acceptChange = operation({
  name: 'farmer.accept-change',
  summary: 'Changes a farmer’s details as the farmer asked',
  permission: 'farmer:write',
  book: farmerEvents,
  http: { method: 'POST', path: '/farmer-changes/{id}/accept', params: { id: 'changeRequestId' } },
  input: ChangeRequestRef,
  output: ChangeRequestView,
  subject: (tx, input, ctx) => lockChangeRequest(tx, ctx.organizationId, input.changeRequestId),
  allow: mayAnswerChanges,
  run: async ({ ctx, tx, subject: request, call }) => {
    const { id: changeRequestId, farmerId, asked, version } = request
    if (Object.keys(asked).length > 0) await call(changeFarmer, { farmerId, ...asked })
    const decided = { status: 'accepted', decidedBy: memberIdOf(ctx.actor), decidedAt: ctx.now, version: version + 1 }
    await tx.update(farmerChangeRequests).set(decided).where(isChangeRequest(ctx.organizationId, changeRequestId))
    const stream = { type: 'change-request', id: changeRequestId, version }
    const event = happened(farmerEvents, stream, 'farmer.change-accepted', { farmerId, changeRequestId })
    return { result: changeRequestId, events: [event] }
  },
  view: (tx, { ctx, result }) => loadChangeRequest(tx, ctx, result),
})
