import { runOperation } from '@/lib/access/runner'
import { addDays } from '@/lib/kernel/time'
import { priceDelivery } from '@/lib/services/delivery/operations/price-delivery'
import { confirmPayment } from '@/lib/services/payment/operations/confirm-payment'
import { createPayment } from '@/lib/services/payment/operations/create-payment'
import { failPayment } from '@/lib/services/payment/operations/fail-payment'
import { reverseSettlement } from '@/lib/services/payment/operations/reverse-settlement'
import { sendPayment } from '@/lib/services/payment/operations/send-payment'
import { settleTrip } from '@/lib/services/payment/operations/settle-trip'
import type { TripAtWork } from './play-trip'
import type { Stand } from './stand'
import { type Act, together } from './together'

/** The afternoon after pricing: settle the whole trip, advances taken back, oldest first. */
export async function playSettling({ cast, clock }: Stand, trip: TripAtWork): Promise<void> {
  const { day, stage } = trip.plan
  if (stage !== 'settled' && stage !== 'paid') return
  const accountant = cast.as(cast.one('accountant'), clock.at(addDays(day, 1), 900 + trip.plan.lorry))
  const { value } = await runOperation(accountant, settleTrip, { tripId: trip.tripId })
  trip.settlements = value.settlements
}

/** Once in the season a price was wrong: reversed, priced again, settled again. Nothing is edited. */
export async function playReversal({ cast, clock }: Stand, trip: TripAtWork): Promise<void> {
  const wrong = trip.settlements[0]
  if (!wrong) return
  const at = (minute: number) => cast.as(cast.one('owner'), clock.at(addDays(trip.plan.day, 1), minute))
  const reason = 'The price agreed with the farmer was 40 paise more'
  await runOperation(at(1_000), reverseSettlement, { settlementId: wrong.id, reason })
  const pricePaisePerKg = wrong.pricePaisePerKg + 40
  await runOperation(at(1_004), priceDelivery, { deliveryId: wrong.deliveryId, pricePaisePerKg, reason })
  const { value } = await runOperation(at(1_008), settleTrip, { tripId: trip.tripId })
  trip.settlements = [...trip.settlements.slice(1), ...value.settlements]
}

type Fate = 'confirmed' | 'failed' | 'sent' | 'approved'

/** Two days after the trip: each farmer is paid, most through the bank. The newest are still on their way. */
export async function playPayments(stand: Stand, trip: TripAtWork): Promise<void> {
  if (trip.plan.stage !== 'paid') return
  const isNewest = trip.plan.day >= addDays(stand.clock.today, -3)
  await together('payment', stand.cast.organizationId, async (act) => {
    for (const [index, settlement] of trip.settlements.entries()) {
      if (settlement.duePaise === 0) continue
      await payFarmer({ stand, trip, act }, settlement, index, isNewest ? newestFate(index) : 'confirmed')
    }
  })
}

const newestFate = (index: number): Fate =>
  (['sent', 'confirmed', 'approved', 'confirmed', 'failed'] as const)[index % 5]!

async function payFarmer(
  { stand: { cast, clock }, trip: { plan }, act }: { stand: Stand; trip: TripAtWork; act: Act },
  settlement: TripAtWork['settlements'][number],
  index: number,
  fate: Fate,
): Promise<void> {
  const day = addDays(plan.day, 2)
  const at = (minute: number) => cast.as(cast.one('accountant'), clock.at(day, minute + index * 2 + plan.lorry))
  const method = (['bank', 'bank', 'upi', 'bank', 'cash', 'bank', 'bank', 'cheque'] as const)[index % 8]!
  const given = { farmerId: settlement.farmerId, settlementIds: [settlement.id], method }
  const paymentId = await act(at(640), createPayment, given)
  if (fate === 'approved') return
  if (fate === 'sent' || fate === 'failed') await act(at(700), sendPayment, { paymentId })
  if (fate === 'failed') await act(at(960), failPayment, { paymentId, reason: 'The bank says: account is closed' })
  if (fate !== 'confirmed') return
  const reference = method === 'cash' ? null : `${method.toUpperCase()}${settlement.number.replace(/\W/g, '')}`
  await act(at(960), confirmPayment, { paymentId, reference })
}
