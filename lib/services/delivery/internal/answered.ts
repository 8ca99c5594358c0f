import type { Ctx } from '@/lib/access/ctx'
import { requireStatus } from '@/lib/access/versions'
import { happened, type NewEvent } from '@/lib/events/book'
import { insist } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/db'
import { deliveryEvents } from '../events'
import { answerRefusal, type Verdict } from '../rules/dispute'
import { disputeStream, type lockDispute, requireEvidence } from './lock-dispute'

type Answer = {
  verdict: Verdict
  answer: string
  adjustmentPaise: number | null
  photoId?: string | null
  answeredBy: string
}

/** The event of an answer. @throws DomainError conflict when it is answered already; refused or invalid for a wrong way */
export async function answered(
  tx: Tx,
  ctx: Ctx,
  { dispute, delivery }: Awaited<ReturnType<typeof lockDispute>>,
  { verdict, answer, adjustmentPaise, photoId = null, answeredBy }: Answer,
): Promise<NewEvent> {
  requireStatus(dispute.status, ['open'], 'dispute.already-answered', 'Somebody has answered this already.')
  insist(answerRefusal(delivery.status, verdict, adjustmentPaise))
  if (photoId) await requireEvidence(tx, ctx.organizationId, photoId, delivery.id)
  const { id: disputeId, deliveryId, tripId, farmerId, fieldManagerId } = dispute
  return happened(deliveryEvents, disputeStream(dispute), 'dispute.answered', {
    ...{ disputeId, deliveryId, tripId, farmerId, fieldManagerId },
    ...{ verdict, answer, adjustmentPaise, photoId, answeredBy },
  })
}
