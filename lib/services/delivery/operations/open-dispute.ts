import { farmerIdOf, memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { conflict, notFound } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { insist } from '@/lib/kernel/result'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { lockDelivery } from '../internal/lock'
import { disputedAmong } from '../internal/lock-dispute'
import { mayQuestion } from '../policy'
import { loadDispute } from '../queries/disputes'
import { questionRefusal } from '../rules/dispute'
import { OpenDispute } from '../schema'
import { DisputeView } from '../view'

/** A farmer or a manager questions a line. Only this delivery waits: it is neither settled nor paid before the answer. */
export const openDispute = operation({
  name: 'delivery.open-dispute',
  summary: 'Questions a line of a delivery; until the office answers it is neither settled nor paid',
  permission: 'delivery:dispute',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'POST', path: '/deliveries/{id}/disputes', params: { id: 'deliveryId' }, status: 201 },
  input: OpenDispute,
  output: DisputeView,
  subject: async (tx, input, ctx) => {
    const subject = await lockDelivery(tx, ctx.organizationId, input.deliveryId)
    // Another farmer's delivery is not there at all for a farmer.
    if ((farmerIdOf(ctx.actor) ?? subject.delivery.farmerId) !== subject.delivery.farmerId) throw notFound('delivery')
    return subject
  },
  allow: mayQuestion,
  run: async ({ ctx, tx, input, subject: { delivery, trip } }) => {
    insist(questionRefusal(delivery.status))
    if ((await disputedAmong(tx, ctx.organizationId, [delivery.id])).size > 0)
      throw conflict(
        'delivery.already-disputed',
        'This delivery is questioned already. The office has to answer first.',
      )
    const disputeId = input.id ?? newId()
    const farmerId = farmerIdOf(ctx.actor)
    const opened = happened(deliveryEvents, { type: 'dispute', id: disputeId, version: 0 }, 'dispute.opened', {
      ...{ disputeId, deliveryId: delivery.id, tripId: trip.id },
      ...{ farmerId: delivery.farmerId, fieldManagerId: delivery.fieldManagerId },
      ...{ line: input.line, question: input.question },
      openedByKind: farmerId ? 'farmer' : 'member',
      openedBy: farmerId ?? memberIdOf(ctx.actor)!,
    })
    return { result: disputeId, events: [opened] }
  },
  view: (tx, { ctx, result }) => loadDispute(tx, ctx, result),
})
