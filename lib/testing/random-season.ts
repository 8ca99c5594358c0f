import fc from 'fast-check'
import { memberIdOf } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { runOperation } from '@/lib/access/runner'
import type { AnyOperation } from '@/lib/doors/route'
import { DomainError } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { addDays } from '@/lib/kernel/time'
import { answerDispute } from '@/lib/services/delivery/operations/answer-dispute'
import { openDispute } from '@/lib/services/delivery/operations/open-dispute'
import { adjustSettlement } from '@/lib/services/payment/operations/adjust-settlement'
import { approveAdvance } from '@/lib/services/payment/operations/approve-advance'
import { cancelAdvance } from '@/lib/services/payment/operations/cancel-advance'
import { confirmPayment } from '@/lib/services/payment/operations/confirm-payment'
import { correctAdvance } from '@/lib/services/payment/operations/correct-advance'
import { countFloat } from '@/lib/services/payment/operations/count-float'
import { createPayment } from '@/lib/services/payment/operations/create-payment'
import { drawFloat } from '@/lib/services/payment/operations/draw-float'
import { failPayment } from '@/lib/services/payment/operations/fail-payment'
import { payAdvance } from '@/lib/services/payment/operations/pay-advance'
import { recordAdvance } from '@/lib/services/payment/operations/record-advance'
import { retryPayment } from '@/lib/services/payment/operations/retry-payment'
import { returnFloat } from '@/lib/services/payment/operations/return-float'
import { reversePayment } from '@/lib/services/payment/operations/reverse-payment'
import { reverseSettlement } from '@/lib/services/payment/operations/reverse-settlement'
import { sendPayment } from '@/lib/services/payment/operations/send-payment'
import { settleTrip } from '@/lib/services/payment/operations/settle-trip'
import { advanceInput, today } from './money'

/** What the people of a season may put their hands on. */
export type Stage = { farmerIds: string[]; tripIds: string[]; office: () => Ctx; field: () => Ctx }
/** Everything made so far, by its id; a failed operation makes nothing. */
type Made = {
  advances: string[]
  payments: string[]
  disputes: string[]
  settlements: { id: string; farmerId: string; deliveryId: string }[]
}
type Choice = { kind: number; which: number; other: number; rupees: number; repeat: number }
type Act = { ctx: Ctx; operation: AnyOperation; input: Record<string, unknown> }
export type Tally = { done: number; refused: number; repeated: number }

const KINDS = 21
const choice: fc.Arbitrary<Choice> = fc.record({
  kind: fc.nat(KINDS - 1),
  which: fc.nat(),
  other: fc.nat(),
  rupees: fc.integer({ min: 1, max: 1_500 }),
  repeat: fc.nat(9),
})
const carrier = ({ actor }: Ctx): string => memberIdOf(actor)!
const pick = <T>(from: readonly T[], nth: number): T | undefined => from[nth % from.length]

/**
 * Plays so many random operations on money, `side` of them at once, about one in five sent twice: what is refused is
 * refused in words, everything else is a fault.
 * @throws whatever is no DomainError
 */
export async function playSeason(stage: Stage, seed: number, operations: number, side = 8): Promise<Tally> {
  const made: Made = { advances: [], payments: [], disputes: [], settlements: [] }
  const tally: Tally = { done: 0, refused: 0, repeated: 0 }
  const choices = fc.sample(choice, { seed, numRuns: operations })
  for (let from = 0; from < choices.length; from += side)
    await Promise.all(choices.slice(from, from + side).map((one) => play(stage, made, tally, one)))
  return tally
}

async function play(stage: Stage, made: Made, tally: Tally, one: Choice): Promise<void> {
  const act = actOf(stage, made, one)
  if (!act) return
  const command = { id: newId(), origin: 'header' as const }
  const run = () => runOperation(act.ctx, act.operation, act.input, command).catch(refusal)
  // The same command again: beside the first, or after it.
  const tries = one.repeat === 0 ? await Promise.all([run(), run()]) : [await run()]
  if (one.repeat === 1) tries.push(await run())
  if (tries.length > 1) tally.repeated++
  const first = tries.find((answer) => !(answer instanceof DomainError)) as { value: unknown } | undefined
  tally[first ? 'done' : 'refused']++
  if (first) remember(made, act.operation.name, first.value as Record<string, unknown>)
}

function refusal(error: unknown): DomainError {
  if (error instanceof DomainError && error.code !== 'internal') return error
  throw error
}

function remember(made: Made, name: string, value: Record<string, unknown>): void {
  if (name === recordAdvance.name || name === correctAdvance.name) made.advances.push(String(value.id))
  if (name === createPayment.name) made.payments.push(String(value.id))
  if (name === openDispute.name) made.disputes.push(String(value.id))
  if (name === settleTrip.name) made.settlements.push(...(value.settlements as Made['settlements']))
}

/** The operation of a choice; undefined while there is nothing to do it to. */
function actOf({ farmerIds, tripIds, office, field }: Stage, made: Made, one: Choice): Act | undefined {
  const { which, other, rupees } = one
  const farmerId = pick(farmerIds, which)!
  const because = { reason: 'as the day brought it' }
  const advanceId = pick(made.advances, which)
  const paymentId = pick(made.payments, which)
  const settlement = pick(made.settlements, which)
  const disputeId = pick(made.disputes, which)
  const act = (operation: AnyOperation, input: Record<string, unknown>, ctx = office()): Act => ({
    ctx,
    operation,
    input,
  })
  const give = (ctx: Ctx, rupees: number) =>
    act(recordAdvance, advanceInput(farmerId, 100 + rupees, { paidOn: addDays(today(), -(other % 60)) }), ctx)
  const recovery = other % 3 === 0 ? { advanceRecovery: [{ farmerId, amountPaise: rupees * 37 }] } : {}
  switch (one.kind) {
    case 0:
    case 1:
      return give(office(), rupees)
    case 2:
      return give(field(), rupees * 9)
    case 3:
      return advanceId ? act(cancelAdvance, { advanceId, ...because }) : undefined
    case 4:
      return advanceId
        ? act(correctAdvance, { id: newId(), advanceId, amountPaise: rupees * 100 + 10_000, ...because })
        : undefined
    case 5:
      return advanceId ? act(other % 2 ? approveAdvance : payAdvance, { advanceId }) : undefined
    case 6:
    case 7:
    case 8:
      return act(settleTrip, { tripId: pick(tripIds, which)!, ...recovery })
    case 9:
      return settlement && act(reverseSettlement, { settlementId: settlement.id, ...because })
    case 10:
    case 11:
      return settlement && act(createPayment, paymentOf(settlement, other, rupees))
    case 12:
      return paymentId ? act(sendPayment, { paymentId }) : undefined
    case 13:
      return paymentId ? act(confirmPayment, { paymentId, reference: `UTR${other}` }) : undefined
    case 14:
      return paymentId ? act(other % 2 ? failPayment : reversePayment, { paymentId, ...because }) : undefined
    case 15:
      return (
        settlement &&
        act(openDispute, { deliveryId: settlement.deliveryId, line: 'weight', question: 'Was it so?'.repeat(2) })
      )
    case 16:
      return disputeId
        ? act(answerDispute, { disputeId, verdict: other % 2 ? 'stands' : 'adjusted', answer: 'yes' })
        : undefined
    case 17:
      return disputeId
        ? act(adjustSettlement, { disputeId, adjustmentPaise: rupees * (other % 2 ? 23 : -41), answer: 'no' })
        : undefined
    case 18:
      return act(other % 3 === 0 ? returnFloat : drawFloat, { memberId: carrier(office()), amountPaise: rupees * 100 })
    case 19:
      return act(countFloat, { countedPaise: rupees * 1_000, ...(other % 4 > 0 && { note: 'as it was found' }) })
    default:
      return paymentId ? act(retryPayment, { paymentId }) : undefined
  }
}

const paymentOf = ({ id, farmerId }: Made['settlements'][number], other: number, rupees: number) => ({
  ...{ id: newId(), farmerId, settlementIds: [id], method: other % 2 ? 'cash' : 'bank' },
  ...(other % 3 === 0 && { amountPaise: rupees * 50 }),
})
