import { requests } from '@/db/schema/lorry'
import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { newId } from '@/lib/kernel/ids'
import { insist } from '@/lib/kernel/result'
import { dayOf } from '@/lib/kernel/time'
import { lorryEvents } from '../events'
import { mayRequest } from '../policy'
import { loadRequest } from '../queries/requests'
import { purposeRefusal, requiredOnRefusal } from '../rules/request-rules'
import { RequestLorry } from '../schema'
import { RequestView } from '../view'

/** One undecided request per manager and date (unique index). */
export const requestLorry = operation({
  name: 'lorry.request',
  summary: 'Asks the office for a lorry',
  permission: 'request:create',
  book: lorryEvents,
  http: { method: 'POST', path: '/lorry-requests', status: 201 },
  input: RequestLorry,
  output: RequestView,
  offline: {},
  allow: mayRequest,
  run: async ({ ctx, tx, input }) => {
    insist(requiredOnRefusal(input.requiredOn, dayOf(ctx.now, ctx.organization.timeZone)))
    insist(purposeRefusal(input.purpose))
    const id = input.id ?? newId()
    const { organizationId, now } = ctx
    const fieldManagerId = memberIdOf(ctx.actor)!
    await tx.insert(requests).values({ ...input, id, organizationId, fieldManagerId, createdAt: now })
    const { requiredOn, priority } = input
    const received = { requestId: id, fieldManagerId, requiredOn, priority }
    const stream = { type: 'request', id, version: 0 }
    return { result: id, events: [happened(lorryEvents, stream, 'request.received', received)] }
  },
  view: (tx, { ctx, result }) => loadRequest(tx, ctx, result),
})
