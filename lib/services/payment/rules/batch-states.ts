import type { DomainError } from '@/lib/kernel/errors'
import { type Moves, moveRefusal } from '@/lib/kernel/states'

/** `done` is nowhere written: a sent batch is done when none of its payments is on its way any more. */
export const batchStates = ['draft', 'approved', 'sent', 'done'] as const
export type BatchState = 'draft' | 'approved' | 'sent'
type BatchVerb = 'approve' | 'send'

const batchMoves: Moves<BatchVerb, BatchState, 'office'> = {
  approve: { from: ['draft'], to: 'approved', who: ['office'], otherwise: 'Only a draft batch is approved.' },
  send: {
    from: ['approved'],
    to: 'sent',
    who: ['office'],
    otherwise: 'Only an approved batch is sent, and only once.',
  },
}

export const batchMoveRefusal = (verb: BatchVerb, status: BatchState): DomainError | null =>
  moveRefusal('payment-batch', batchMoves, verb, status)
