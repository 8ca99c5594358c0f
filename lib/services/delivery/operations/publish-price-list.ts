import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { newId } from '@/lib/kernel/ids'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { mayDecide } from '../policy'
import { loadPriceList } from '../queries/prices'
import { PublishPriceList } from '../schema'
import { PriceListView } from '../view'

/** A list is never changed: a new one takes effect from its day. */
export const publishPriceList = operation({
  name: 'price-list.publish',
  summary: 'Publishes a price list with moisture bands from a day on',
  permission: 'pricing:write',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'POST', path: '/price-lists', status: 201 },
  input: PublishPriceList,
  output: PriceListView,
  allow: mayDecide,
  run: async ({ ctx, input }) => {
    const priceListId = input.id ?? newId()
    const event = happened(
      deliveryEvents,
      { type: 'price-list', id: priceListId, version: 0 },
      'price-list.published',
      {
        priceListId,
        effectiveFrom: input.effectiveFrom,
        bands: input.bands,
        createdBy: memberIdOf(ctx.actor),
      },
    )
    return { result: priceListId, events: [event] }
  },
  view: (tx, { ctx, result }) => loadPriceList(tx, ctx.organizationId, result),
})
