import { isOffice } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { happened, type NewEvent } from '@/lib/events/book'
import { insist } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/db'
import { paymentEvents } from '../events'
import { cancelRefusal } from '../rules/advance-states'
import { advanceCancelledLines } from '../rules/journal'
import { type Advance, advanceStream } from './lock'
import { numbered, today } from './write-journal'

/** @throws DomainError when this person may no longer take the advance back, or nobody may. */
export const requireTakeBack = (ctx: Ctx, { status, paidAt }: Advance): void =>
  insist(cancelRefusal({ isOffice: isOffice(ctx.actor), paidAt, now: ctx.now, status }))

/** The reversal of what is not recovered; of an advance that was never paid out, without a journal. */
export async function takenBack(
  tx: Tx,
  ctx: Ctx,
  advance: Advance,
  why: { reason: string; correctedBy: string | null },
): Promise<NewEvent> {
  const { id: advanceId, farmerId, method } = advance
  const amountPaise = advance.amountPaise - advance.recoveredPaise - advance.cancelledPaise
  const isPaidOut = advance.status === 'paid' || advance.status === 'part_recovered'
  const journal = isPaidOut
    ? await numbered(tx, ctx, {
        ...{ kind: 'advance-cancelled', sourceType: 'advance', sourceId: advanceId, businessOn: today(ctx) },
        lines: advanceCancelledLines({ farmerId, amountPaise, method }),
      })
    : null
  const payload = { advanceId, farmerId, amountPaise, ...why, journal }
  return happened(paymentEvents, advanceStream(advance), 'advance.cancelled', payload)
}
