import { runOperation } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { createPayment } from '@/lib/services/payment/operations/create-payment'
import { recordAdvance } from '@/lib/services/payment/operations/record-advance'
import { settleTrip } from '@/lib/services/payment/operations/settle-trip'
import { aFarmer, aPricedDelivery } from './season'
import type { World } from './world'

const RUPEE = 100
export const TODAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' })

/** The organization's business day. */
export const today = (): string => TODAY.format(new Date())

/** What an advance looks like on the wire. */
export const advanceInput = (farmerId: string, rupees: number, more: Record<string, unknown> = {}) => ({
  id: newId(),
  farmerId,
  amountPaise: Math.round(rupees * RUPEE),
  method: 'cash' as const,
  paidOn: today(),
  reason: 'seeds',
  ...more,
})

/** An advance that the owner paid out. */
export async function anAdvance(world: World, farmerId: string, rupees: number, more: Record<string, unknown> = {}) {
  return (await runOperation(world.as('owner'), recordAdvance, advanceInput(farmerId, rupees, more))).value
}

/** An advance that a field manager asked for and that waits for the office. */
export async function aRequestedAdvance(world: World, rupees = 15_000) {
  const farmer = await aFarmer(world)
  return (await runOperation(world.as('field_manager'), recordAdvance, advanceInput(farmer.id, rupees))).value
}

/** A farmer whose delivery of three bags is settled: 177 kg net at ₹25, ₹4,425 to pay. */
export async function aSettlement(world: World, farmerId?: string) {
  const farmer = farmerId ?? (await aFarmer(world)).id
  const { trip } = await aPricedDelivery(world, farmer, [62, 61, 60], 2500)
  const { value } = await runOperation(world.as('owner'), settleTrip, { tripId: trip.id })
  return value.settlements[0]!
}

/** A payment of all that is due on one settlement. */
export async function aPayment(world: World, more: Record<string, unknown> = {}, payee?: string) {
  const settlement = await aSettlement(world, payee)
  const input = { farmerId: settlement.farmerId, settlementIds: [settlement.id], method: 'cash' as const, ...more }
  return (await runOperation(world.as('owner'), createPayment, input)).value
}
