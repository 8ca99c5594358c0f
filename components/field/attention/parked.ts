import type { Decision, Decisions } from '@/lib/offline/decisions'
import type { StoredOperation } from '@/lib/offline/operation'
import { isCashPaid } from '@/lib/services/delivery/rules/cash-paid'
import type { AttentionView } from '@/lib/services/delivery/view'

/** Own work that the server holds and has not booked, from this phone's queue or from what the server told. */
export type Parked = {
  attentionId: string
  commandId: string
  operation: string
  input: Record<string, unknown>
  tripId: string | null
  /** It waits for another entry, which is to be dealt with first. */
  isFollower: boolean
}

type Item = Pick<AttentionView, 'id' | 'commandId' | 'operation' | 'input' | 'trip' | 'kind'>

/** An item as the server told it; null where there is nothing to decide. */
export const parkedItem = ({ id, commandId, operation, input, trip, kind }: Item): Parked | null =>
  commandId === null || operation === null
    ? null
    : {
        ...{ attentionId: id, commandId, operation, input: (input ?? {}) as Record<string, unknown> },
        ...{ tripId: trip?.id ?? null, isFollower: kind === 'waiting' },
      }

/** A refused entry of this phone; null when the server keeps no note of it. */
export const parkedOperation = ({ id, name, input, about, refusal }: StoredOperation): Parked | null =>
  refusal?.attentionId
    ? {
        ...{ attentionId: refusal.attentionId, commandId: id, operation: name, input },
        ...{ tripId: about?.tripId ?? null, isFollower: refusal.code === 'dependency_rejected' },
      }
    : null

const MOVABLE = new Set(['delivery.open', 'delivery.set-moisture', 'delivery.record-bags'])
export const isMovable = ({ operation, isFollower }: Parked): boolean => !isFollower && MOVABLE.has(operation)

/** Only a mistake is taken out; money that was handed over is put right instead. */
export const mayDiscard = ({ operation, input }: Parked): boolean => !isCashPaid(operation, input)

/** A decision about it, as it is written down. */
export const decided = (
  { attentionId, commandId }: Parked,
  what: Pick<Decision, 'how' | 'input' | 'tripId' | 'reason'>,
): Decision => ({ attentionId, commandId, ...what, at: new Date().toISOString() })

export const decisionAbout = (decisions: Decisions | undefined, { attentionId }: Parked): Decision | undefined =>
  decisions?.[attentionId]
