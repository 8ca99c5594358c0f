import { dependsOn } from './depends-on'
import type { OfflineName, StoredOperation } from './operation'
import type { PhoneState } from './phone-memory'

type New<N extends OfflineName> = Omit<StoredOperation<N>, 'seq'>

/** A new operation with its place among the others: the trip it belongs to, for the day that trip is gone, and what it must not overtake. */
export function placed<N extends OfflineName>(
  operation: New<N>,
  state: Pick<PhoneState, 'operations' | 'view' | 'rest'>,
): New<N> {
  const { name, input, about } = operation
  const named = input as { tripId?: string; deliveryId?: string }
  const deliveryId = named.deliveryId && (state.rest?.aliases[named.deliveryId] ?? named.deliveryId)
  const tripId = named.tripId ?? (deliveryId && state.view.deliveries.get(deliveryId)?.tripId)
  const earlier = dependsOn(name as OfflineName, input as never, state)
  return {
    ...operation,
    ...(tripId && { about: { ...about, tripId } }),
    ...(earlier.length > 0 && { dependsOn: earlier }),
  } as New<N>
}
