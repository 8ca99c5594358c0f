import { newId } from '@/lib/kernel/ids'
import type { TripView } from '@/lib/services/delivery/view'
import { emptyView, type FieldView, type Me } from './field-view'
import { newOperation, type OfflineInputs, type OfflineName, type StoredOperation } from './operation'

export const me: Me = {
  ...{ memberId: newId(), name: 'Manju', organizationId: newId(), organizationName: 'T', timeZone: 'Asia/Kolkata' },
}
export const tripId = newId()
export const deliveryId = newId()
const trip = {
  ...{ id: tripId, status: 'open', physicalStatus: 'assigned', startedAt: null, submittedAt: null },
  ...{ location: 'Harihar', scheduledOn: '2026-11-23', standardDeductionGramsPerBag: 2_000 },
  lorry: { id: newId(), registrationNumber: 'KA' },
  totals: { farmers: 0, bags: 0, grossWeightGrams: 0, netWeightGrams: 0 },
} as unknown as TripView
export const begin: FieldView = { ...emptyView, trips: new Map([[tripId, trip]]) }

let seq = 0
/** One entry of the queue, later than all before it. */
export const stored = <N extends OfflineName>(
  name: N,
  input: OfflineInputs[N],
  more: Partial<StoredOperation> = {},
): StoredOperation => ({ ...newOperation(name, input), seq: ++seq, ...more }) as unknown as StoredOperation

export const opened = (): StoredOperation => stored('delivery.open', { id: deliveryId, tripId, farmerId: newId() })
export const bagOf = (number: number, weightGrams: number, more: Partial<StoredOperation> = {}): StoredOperation => {
  const recordedAt = new Date(Date.UTC(2026, 10, 23, 9) + number * 4_000).toISOString()
  return stored(
    'delivery.record-bags',
    { deliveryId, bags: [{ number, weightGrams, recordedAt, source: 'typed' }] },
    more,
  )
}
