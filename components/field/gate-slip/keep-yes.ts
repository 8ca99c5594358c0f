import { newId } from '@/lib/kernel/ids'
import { phone } from '@/lib/offline/phone'
import { newPhoto } from '@/lib/offline/photo-shelf'
import type { DeliveryView } from '@/lib/services/delivery/view'
import { keepPhoto } from '../photos/keep-photo'
import type { FarmerYes } from './confirm-slip'

/**
 * Keeps the farmer's yes to these bags on the phone: a signature's picture first, then the entry that names it.
 * @throws DomainError with words when the phone could not write; nothing is confirmed then.
 */
export async function keepYes(delivery: DeliveryView, yes: FarmerYes): Promise<void> {
  const { id: deliveryId, bagCount, grossWeightGrams, farmer } = delivery
  const said = { deliveryId, bagCount, grossWeightGrams, confirmedAt: new Date().toISOString() }
  if (yes.how === 'pin')
    return phone().record('delivery.confirm-slip', { ...said, how: 'pin', pinProof: yes.proof }, { farmer })
  const photo = await newPhoto({ id: newId(), kind: 'signature', deliveryId, blob: yes.picture })
  await keepPhoto(photo)
  return phone().record('delivery.confirm-slip', { ...said, how: 'signature', photoId: photo.id }, { farmer })
}
