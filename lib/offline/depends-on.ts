import type { OfflineInputs, OfflineName } from './operation'
import type { PhoneState } from './phone-memory'

type Named = { tripId?: string; deliveryId?: string; number?: number; bags?: { number: number }[] }

/**
 * Ids of earlier operations, not on the server yet, that this one must not overtake: everything of a trip before it is
 * submitted, and what was said about a bag before it is corrected or struck. Any order of arrival then ends the same.
 */
export function dependsOn<N extends OfflineName>(
  name: N,
  input: OfflineInputs[N],
  { operations, view, rest }: Pick<PhoneState, 'operations' | 'view' | 'rest'>,
): string[] {
  const aliases = rest?.aliases ?? {}
  const known = (id: string) => aliases[id] ?? id
  const isBefore = (of: Named) => {
    if (name === 'trip.submit') {
      const { tripId } = input as OfflineInputs['trip.submit']
      return of.tripId === tripId || (!!of.deliveryId && view.deliveries.get(known(of.deliveryId))?.tripId === tripId)
    }
    if (name !== 'delivery.correct-bag' && name !== 'delivery.strike-bag') return false
    const { deliveryId, number } = input as OfflineInputs['delivery.strike-bag']
    if (!of.deliveryId || known(of.deliveryId) !== known(deliveryId)) return false
    return of.number === number || (of.bags?.some((bag) => bag.number === number) ?? false)
  }
  return operations.flatMap((one) => (one.state === 'waiting' && isBefore(one.input as Named) ? [one.id] : []))
}
