import type { Ctx } from '@/lib/access/ctx'
import { happened, type NewEvent } from '@/lib/events/book'
import { newId } from '@/lib/kernel/ids'
import { valueOrThrow } from '@/lib/kernel/result'
import type { FrozenDelivery } from '@/lib/services/delivery/operations/freeze-trip'
import { type Journal, paymentEvents } from '../events'
import { advanceStateOf } from '../rules/advance-states'
import { type ChargeShare, chargesPaise } from '../rules/charges'
import { settlementLines } from '../rules/journal'
import type { RecoveryLine } from '../rules/recovery'
import { calculateSettlement } from '../rules/settlement'
import { newVerificationCode } from '../rules/verification-code'
import { advanceStream } from './lock'
import type { OutAdvance } from './open-advances'
import { today } from './write-journal'

type Given = {
  tripId: string
  delivery: FrozenDelivery
  advances: OutAdvance[]
  charges: ChargeShare[]
  recoverPaise?: number
  series: string
  sequenceNumber: number
  settledBy: string
  /** Asked once for each settlement that moves money. */
  nextJournalNumber: () => number
}
type Settled = { settlementId: string; events: NewEvent[] }

/** One farmer's settlement: its event, one for each advance it recovers, and paid at once when nothing is left to pay. */
export function settleDelivery(ctx: Ctx, given: Given): Settled {
  const { tripId, delivery, advances, charges, recoverPaise, series, sequenceNumber, settledBy } = given
  const { deliveryId, farmerId } = delivery
  const settledOn = today(ctx)
  const { interest } = ctx.organization.settings
  const borne = { charges, chargesPaise: chargesPaise(charges) }
  const wanted = { advances, interest, settledOn, recoverPaise, chargesPaise: borne.chargesPaise }
  const amounts = valueOrThrow(calculateSettlement({ ...delivery, ...wanted }))
  const { totalValuePaise, advanceRecoveredPaise, interestPaise, finalAmountPaise, carryPaise, lines } = amounts
  const settlementId = newId()
  const stream = { type: 'settlement', id: settlementId, version: 0 }
  const ref = { settlementId, deliveryId, tripId, farmerId }
  const moved = settlementLines({ farmerId, ...amounts, chargesPaise: borne.chargesPaise })
  const journal: Journal | null =
    moved.length === 0
      ? null
      : {
          ...{ id: newId(), number: given.nextJournalNumber(), kind: 'settlement', sourceType: 'settlement' },
          ...{ sourceId: settlementId, businessOn: settledOn, lines: moved },
        }
  const posted = happened(paymentEvents, stream, 'settlement.posted', {
    ...delivery,
    ...ref,
    ...(charges.length > 0 && borne),
    ...{ totalValuePaise, advanceRecoveredPaise, interestPaise, finalAmountPaise, carryPaise },
    ...{ series, sequenceNumber, settledBy, journal },
    number: settlementNumber(ctx, series, sequenceNumber),
    verificationCode: newVerificationCode(),
  })
  const recovered = lines.map((line) => recoveredEvent(settlementId, farmerId, line, advances))
  const paid = finalAmountPaise === 0 ? [happened(paymentEvents, stream, 'settlement.paid', ref, 1)] : []
  return { settlementId, events: [posted, ...recovered, ...paid] }
}

function recoveredEvent(
  settlementId: string,
  farmerId: string,
  { advanceId, principalPaise, interestPaise }: RecoveryLine,
  advances: OutAdvance[],
): NewEvent {
  const { version, amountPaise, recoveredPaise, cancelledPaise } = advances.find((one) => one.advanceId === advanceId)!
  const status = advanceStateOf(amountPaise, recoveredPaise + principalPaise, cancelledPaise)
  return happened(paymentEvents, advanceStream({ id: advanceId, version }), 'advance.recovered', {
    ...{ advanceId, farmerId, settlementId, principalPaise, interestPaise, status },
  })
}

/** The series of a business year: `settlement-2026`. */
export const seriesOf = (ctx: Ctx): string => `settlement-${today(ctx).slice(0, 4)}`

/** `DEMO-2026-000001` */
const settlementNumber = (ctx: Ctx, series: string, sequenceNumber: number): string =>
  `${ctx.organization.code.toUpperCase()}-${series.slice(-4)}-${String(sequenceNumber).padStart(6, '0')}`
