import { MAX_BAGS } from '@/lib/services/delivery/rules/bag'
import { spareNumbers } from '@/lib/services/delivery/rules/clash'
import { deliveryHash } from '@/lib/services/delivery/rules/delivery-hash'
import { gradeOf } from '@/lib/services/delivery/rules/moisture'
import { tally } from '@/lib/services/delivery/rules/tally'
import { applyFact, type WeighBag, type WeighFact, weighListOf } from '@/lib/services/delivery/rules/weigh-list'
import type { BagView, DeliveryView, TripView } from '@/lib/services/delivery/view'
import type { FieldView, Me } from './field-view'
import { newAdvance, newDelivery, newRequest } from './new-rows'
import type { OfflineInputs, OfflineName, StoredOperation } from './operation'

type Given = { me: Me; aliases: Readonly<Record<string, string>> }
type Applier<N extends OfflineName> = (
  view: FieldView,
  input: OfflineInputs[N],
  operation: StoredOperation<N>,
  given: Given,
) => FieldView

/**
 * The view after one operation, by the rules the server follows too. Applying it again, or to rows that contain it
 * already, changes nothing. A refused step of a trip has no effect; refused facts stay in sight.
 */
export function applyLocally(view: FieldView, operation: StoredOperation, given: Given): FieldView {
  if (operation.state === 'kept') return view
  const apply = appliers[operation.name] as Applier<OfflineName>
  return apply(view, operation.input, operation as StoredOperation<OfflineName>, given)
}

const appliers: { [N in OfflineName]: Applier<N> } = {
  'farmer.add': (view, { id, name, village, phone }) => ({
    ...view,
    newFarmers: put(view.newFarmers, id, { id, code: 'new', name, village, phone, advanceOutstandingPaise: 0 }),
  }),
  'lorry.request': (view, input, { at }, { me }) =>
    view.requests.has(input.id) ? view : { ...view, requests: put(view.requests, input.id, newRequest(input, at, me)) },
  'trip.start': (view, { tripId }, { at, state }) =>
    state === 'refused' ? view : changeTrip(view, tripId, (trip) => ({ ...trip, startedAt: trip.startedAt ?? at })),
  'trip.submit': (view, { tripId }, { at, state }) =>
    state === 'refused' ? view : changeTrip(view, tripId, (trip) => handIn(trip, at)),
  'delivery.open': (view, input, { at, about }, { aliases }) => {
    const trip = view.trips.get(input.tripId)
    if (!trip || view.deliveries.has(aliases[input.id] ?? input.id)) return view
    const made = newDelivery(input, at, trip, about?.farmer ?? view.newFarmers.get(input.farmerId))
    return sumTrip({ ...view, deliveries: put(view.deliveries, input.id, made) }, trip.id)
  },
  'delivery.set-moisture': (view, { deliveryId, moistureBp }, _, given) =>
    changeDelivery(view, deliveryId, given, (delivery) => ({
      ...delivery,
      moistureBp,
      grade: gradeOf(moistureBp),
      status: delivery.status === 'draft' && delivery.bagCount > 0 ? 'recorded' : delivery.status,
    })),
  'delivery.record-bags': (view, { deliveryId, bags }, _, given) =>
    weigh(
      view,
      deliveryId,
      given,
      beside(view.deliveries.get(given.aliases[deliveryId] ?? deliveryId)?.bags ?? [], bags).map(
        ({ recordedAt, ...bag }) => ({ ...bag, kind: 'added', step: 0, at: recordedAt }),
      ),
    ),
  'delivery.correct-bag': (view, { deliveryId, number, weightGrams }, { at }, given) =>
    weigh(view, deliveryId, given, [{ kind: 'corrected', step: 0, number, weightGrams, at }]),
  'delivery.strike-bag': (view, { deliveryId, number }, { at }, given) =>
    weigh(view, deliveryId, given, [{ kind: 'struck', step: 0, number, at }]),
  'delivery.confirm-slip': (view, { deliveryId, ...said }, _, given) =>
    changeDelivery(view, deliveryId, given, (delivery) => {
      const { how, photoId = null, bagCount, grossWeightGrams, confirmedAt } = said
      return { ...delivery, farmerConfirmation: { how, photoId, bagCount, grossWeightGrams, confirmedAt } }
    }),
  'payment.record-advance': (view, input, { at, about }, { me }) =>
    view.advances.has(input.id)
      ? view
      : { ...view, advances: put(view.advances, input.id, newAdvance(input, at, me, about?.farmer)) },
}

/** New bags beside those that are there: one that is contained already is left out, one whose number another phone has given gets a spare one. */
function beside<B extends { number: number; weightGrams: number; recordedAt: string }>(
  known: readonly BagView[],
  bags: readonly B[],
): B[] {
  const mark = (number: number, recordedAt: string) =>
    `${number > MAX_BAGS ? 'spare' : number} ${Date.parse(recordedAt)}`
  const there = new Set(known.map((one) => mark(one.number, one.recordedAt)))
  const isThere = ({ number, recordedAt }: B) =>
    there.has(mark(number, recordedAt)) || there.has(mark(MAX_BAGS + 1, recordedAt))
  return spareNumbers(
    bags.filter((bag) => !isThere(bag)),
    new Set(known.map((bag) => bag.number)),
  )
}

function put<T>(map: ReadonlyMap<string, T>, id: string, row: T): ReadonlyMap<string, T> {
  return new Map(map).set(id, row)
}

function changeTrip(view: FieldView, id: string, change: (trip: TripView) => TripView): FieldView {
  const trip = view.trips.get(id)
  return trip ? { ...view, trips: put(view.trips, id, change(trip)) } : view
}

const handIn = (trip: TripView, at: string): TripView =>
  trip.status === 'open' || trip.status === 'returned'
    ? { ...trip, status: 'submitted', submittedAt: trip.submittedAt ?? at }
    : trip

function changeDelivery(
  view: FieldView,
  id: string,
  { aliases }: Given,
  change: (delivery: DeliveryView) => DeliveryView,
): FieldView {
  const known = aliases[id] ?? id
  const delivery = view.deliveries.get(known)
  return delivery ? { ...view, deliveries: put(view.deliveries, known, change(delivery)) } : view
}

function weigh(view: FieldView, id: string, given: Given, facts: readonly WeighFact[]): FieldView {
  const next = changeDelivery(view, id, given, (delivery) => {
    const list = facts.reduce(applyFact, weighListOf(delivery.bags as readonly WeighBag[]))
    const sums = tally(list.bags)
    const rate = view.trips.get(delivery.tripId)?.standardDeductionGramsPerBag ?? 0
    const standardDeductionGrams = sums.bagCount * rate
    return {
      ...delivery,
      bags: [...list.bags],
      hash: deliveryHash(list.bags),
      bagCount: sums.bagCount,
      nextBagNumber: (list.bags.at(-1)?.number ?? 0) + 1,
      grossWeightGrams: sums.grossWeightGrams,
      standardDeductionGrams,
      netWeightGrams: sums.grossWeightGrams - standardDeductionGrams - delivery.qualityDeductionGrams,
      firstBagAt: list.bags[0]?.recordedAt ?? null,
      lastBagAt: list.bags.at(-1)?.recordedAt ?? null,
      status: delivery.status === 'draft' && delivery.moistureBp !== null ? 'recorded' : delivery.status,
    }
  })
  const tripId = next.deliveries.get(given.aliases[id] ?? id)?.tripId
  return tripId && next !== view ? sumTrip(next, tripId) : next
}

/** A trip's totals follow its deliveries; a lorry that carries bags is loading. */
function sumTrip(view: FieldView, tripId: string): FieldView {
  const mine = [...view.deliveries.values()].filter((delivery) => delivery.tripId === tripId)
  const sum = (of: (delivery: DeliveryView) => number) => mine.reduce((total, delivery) => total + of(delivery), 0)
  const totals = {
    farmers: mine.length,
    bags: sum((delivery) => delivery.bagCount),
    grossWeightGrams: sum((delivery) => delivery.grossWeightGrams),
    netWeightGrams: sum((delivery) => delivery.netWeightGrams),
  }
  return changeTrip(view, tripId, (trip) => ({ ...trip, totals }))
}
