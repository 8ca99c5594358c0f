import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/kernel/ids'
import type { TripView } from '@/lib/services/delivery/view'
import { applyLocally } from './apply-locally'
import { emptyView, type FieldView, type Me } from './field-view'
import { newOperation, type OfflineInputs, type OfflineName, type StoredOperation } from './operation'

const me: Me = {
  memberId: newId(),
  name: 'Manju',
  organizationId: newId(),
  organizationName: 'T',
  timeZone: 'Asia/Kolkata',
}
const tripId = newId()
const trip = {
  ...{
    id: tripId,
    status: 'open',
    physicalStatus: 'assigned',
    startedAt: null,
    submittedAt: null,
    location: 'Harihar',
  },
  ...{
    scheduledOn: '2026-11-23',
    standardDeductionGramsPerBag: 2_000,
    lorry: { id: newId(), registrationNumber: 'KA' },
  },
  totals: { farmers: 0, bags: 0, grossWeightGrams: 0, netWeightGrams: 0 },
} as unknown as TripView
const begin: FieldView = { ...emptyView, trips: new Map([[tripId, trip]]) }
const deliveryId = newId()
const farmerId = newId()
let seq = 0
const op = <N extends OfflineName>(name: N, input: OfflineInputs[N], more: Partial<StoredOperation> = {}) =>
  ({ ...newOperation(name, input), seq: ++seq, ...more }) as unknown as StoredOperation
const viewAfter = (operations: StoredOperation[], view = begin, aliases: Record<string, string> = {}) =>
  operations.reduce((so, operation) => applyLocally(so, operation, { me, aliases }), view)
const bag = (number: number, weightGrams: number) =>
  op('delivery.record-bags', {
    deliveryId,
    bags: [{ number, weightGrams, recordedAt: '2026-11-23T09:00:00Z', source: 'typed' }],
  })

const day = [
  op('trip.start', { tripId }),
  op(
    'delivery.open',
    { id: deliveryId, tripId, farmerId },
    { about: { farmer: { code: 'F1', name: 'Basappa', village: 'Harihar' } } },
  ),
  op('delivery.set-moisture', { deliveryId, moistureBp: 1450 }),
  bag(1, 62_500),
  bag(2, 60_000),
  op('delivery.correct-bag', { deliveryId, number: 2, weightGrams: 61_000 }),
  bag(3, 64_000),
  op('delivery.strike-bag', { deliveryId, number: 3 }),
]

describe('what was done here shows at once', () => {
  it('a farmer’s bags, with corrections, on the trip that carries them', () => {
    const view = viewAfter(day)
    expect(view.deliveries.get(deliveryId)).toMatchObject({
      ...{ farmer: { name: 'Basappa' }, bagCount: 2, grossWeightGrams: 123_500, netWeightGrams: 119_500 },
      ...{ moistureBp: 1450, grade: 'good', status: 'recorded', nextBagNumber: 4 },
    })
    expect(view.trips.get(tripId)).toMatchObject({ totals: { farmers: 1, bags: 2, grossWeightGrams: 123_500 } })
    expect(view.trips.get(tripId)!.startedAt).not.toBeNull()
  })

  it('twice is the same as once, also over rows that contain it already', () => {
    const once = viewAfter(day)
    expect(viewAfter(day, once)).toEqual(once)
  })

  it('a step of a trip that the server refused has no effect; refused bags stay in sight', () => {
    const refused = { state: 'refused' as const }
    const view = viewAfter([
      ...day.slice(0, 4).map((one) => ({ ...one, ...refused })),
      op('trip.submit', { tripId }, refused),
    ])
    expect(view.trips.get(tripId)).toMatchObject({ status: 'open', startedAt: null, totals: { bags: 1 } })
  })

  it('bags for a delivery that another phone had opened first go to that one', () => {
    const realId = newId()
    const opened = viewAfter([op('delivery.open', { id: realId, tripId, farmerId })])
    const view = viewAfter(day.slice(1, 5), opened, { [deliveryId]: realId })
    expect(view.deliveries.size).toBe(1)
    expect(view.deliveries.get(realId)).toMatchObject({ bagCount: 2 })
  })

  it('what is kept is contained in the server’s rows and changes nothing', () => {
    expect(viewAfter(day.map((one) => ({ ...one, state: 'kept' as const })))).toBe(begin)
  })
})
