import { conflict, type DomainError } from '@/lib/kernel/errors'
import { type Moves, moveRefusal } from '@/lib/kernel/states'

export const requestStates = ['pending', 'info_requested', 'approved', 'rejected', 'completed', 'cancelled'] as const
export type RequestState = (typeof requestStates)[number]
export type RequestVerb = 'edit' | 'ask' | 'answer' | 'approve' | 'reject' | 'complete' | 'cancel'
/** `asker` made the request. */
export type RequestPerson = 'asker' | 'office' | 'trip'

/** The life of a lorry request. Approval chooses a lorry and creates the trip; the trip's end completes it. */
export const requestMoves: Moves<RequestVerb, RequestState, RequestPerson> = {
  edit: {
    from: ['pending', 'info_requested'],
    to: 'pending',
    who: ['asker'],
    otherwise: 'A request can be changed until it is decided.',
  },
  ask: {
    from: ['pending'],
    to: 'info_requested',
    who: ['office'],
    otherwise: 'A question can only be asked about a pending request.',
  },
  answer: {
    from: ['info_requested'],
    to: 'pending',
    who: ['asker'],
    otherwise: 'There is no open question to answer.',
  },
  approve: {
    from: ['pending'],
    to: 'approved',
    who: ['office'],
    otherwise: 'Only a pending request can be approved. An open question must be answered first.',
  },
  reject: {
    from: ['pending', 'info_requested'],
    to: 'rejected',
    who: ['office'],
    otherwise: 'This request is already decided.',
  },
  complete: { from: ['approved'], to: 'completed', who: ['trip'], otherwise: 'Only an approved request is completed.' },
  cancel: {
    from: ['pending', 'info_requested', 'approved'],
    to: 'cancelled',
    who: ['asker'],
    otherwise: 'This request is already finished.',
  },
}

/** Why this verb is not possible for a request in `status`, or null. */
export const requestRefusal = (verb: RequestVerb, status: RequestState): DomainError | null =>
  moveRefusal('request', requestMoves, verb, status)

/** Why a request cannot be cancelled, or null: an approved one only while its trip has no bags. Cancelling frees the lorry. */
export function cancelRequestRefusal(status: RequestState, bagCount: number): DomainError | null {
  if (status === 'approved' && bagCount > 0)
    return conflict('request.has-bags', 'Bags are already on this lorry. The trip can no longer be cancelled.', {
      facts: { bagCount },
    })
  return requestRefusal('cancel', status)
}
