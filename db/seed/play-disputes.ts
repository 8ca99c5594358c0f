import type { Ctx } from '@/lib/access/ctx'
import { runOperation } from '@/lib/access/runner'
import { openDispute } from '@/lib/services/delivery/operations/open-dispute'
import { adjustSettlement } from '@/lib/services/payment/operations/adjust-settlement'
import type { TripAtWork } from './play-trip'
import type { Stage } from './stage'
import type { Stand } from './stand'

const EARLY_MINUTE = 430

/** Three farmers question a line: one before settling, one before payment, and one was answered and gets more. */
export async function playDisputes({ cast, clock }: Stand, trips: TripAtWork[]): Promise<void> {
  const morning = (minute: number) => clock.at(clock.today, EARLY_MINUTE + minute)
  const asFarmer = (farmerId: string, at: Date): Ctx => {
    const actor = { kind: 'farmer' as const, farmerId, name: 'farmer', role: 'farmer' as const, sessionId: farmerId }
    return { ...cast.asSystem(at), actor }
  }
  const ask = async (delivery: { deliveryId: string; farmerId: string }, minute: number, what: Question) => {
    const { deliveryId, farmerId } = delivery
    return (await runOperation(asFarmer(farmerId, morning(minute)), openDispute, { deliveryId, ...what })).value.id
  }
  const of = (stage: Stage) => trips.findLast(({ plan }) => plan.stage === stage && plan.day < clock.today)
  const priced = of('priced')?.deliveries.at(-1)
  if (priced) await ask(priced, 0, deducted)
  const settled = of('settled')?.settlements.findLast(({ duePaise }) => duePaise > 0)
  if (settled) await ask(settled, 12, counted)
  const paid = of('paid')?.settlements[1]
  if (!paid) return
  const disputeId = await ask(paid, 20, weighed)
  await runOperation(cast.as(cast.one('accountant'), morning(50)), adjustSettlement, {
    disputeId,
    adjustmentPaise: 19_350,
    answer: 'You are right: the photo of the scale shows 65 kg for bag 7. Nine kilos are paid in addition.',
  })
}

type Question = { line: 'weight' | 'bags' | 'deduction'; question: string }
const deducted: Question = {
  line: 'deduction',
  question: 'Quality was never spoken of at the gate. My maize was clean.',
}
const counted: Question = { line: 'bags', question: 'I brought one bag more than this slip says. My son counted too.' }
const weighed: Question = { line: 'weight', question: 'Bag 7 was read as 56 kg, but the scale showed 65 kg.' }
