import { conflict, type DomainError } from '@/lib/kernel/errors'
import { type Moves, moveRefusal } from '@/lib/kernel/states'

/** Where the lorry is. */
export const physicalStates = ['assigned', 'loading', 'in_transit', 'delivered', 'cancelled'] as const
export type PhysicalState = (typeof physicalStates)[number]
/** Where the paperwork is. */
export const commercialStates = ['open', 'submitted', 'returned', 'priced', 'settled', 'closed', 'cancelled'] as const
export type CommercialState = (typeof commercialStates)[number]

/** `manager` is the trip's own field manager. */
export type TripPerson = 'manager' | 'office' | 'system'
export type TripState = { physicalStatus: PhysicalState; status: CommercialState; bagCount: number }

export type PhysicalVerb = 'load' | 'dispatch' | 'arrive'
/** `load` is the first bag; `arrive` frees the lorry. */
export const physicalMoves: Moves<PhysicalVerb, PhysicalState, TripPerson> = {
  load: { from: ['assigned'], to: 'loading', who: ['manager', 'office'], otherwise: 'Loading has already begun.' },
  dispatch: {
    from: ['loading'],
    to: 'in_transit',
    who: ['manager', 'office'],
    otherwise: 'Only a loaded lorry that is still here can leave.',
  },
  arrive: {
    from: ['in_transit'],
    to: 'delivered',
    who: ['manager', 'office'],
    otherwise: 'Only a lorry on the road can arrive. Say first that it has left.',
  },
}

export type CommercialVerb = 'submit' | 'return' | 'resume' | 'price' | 'settle' | 'reopen' | 'close'
/** `resume` is the first correction after a return; `reopen` is the reversal of a settlement. */
export const commercialMoves: Moves<CommercialVerb, CommercialState, TripPerson> = {
  submit: {
    from: ['open', 'returned'],
    to: 'submitted',
    who: ['manager', 'office'],
    otherwise: 'This trip is already submitted.',
  },
  return: {
    from: ['submitted'],
    to: 'returned',
    who: ['office'],
    otherwise: 'Only a submitted trip that is not yet priced can be returned.',
  },
  resume: { from: ['returned'], to: 'open', who: ['manager', 'office'], otherwise: 'Only a returned trip is resumed.' },
  price: {
    from: ['submitted'],
    to: 'priced',
    who: ['office'],
    otherwise: 'Prices are set after the trip is submitted and before it is settled.',
  },
  settle: {
    from: ['priced'],
    to: 'settled',
    who: ['office'],
    otherwise: 'Only a trip whose every delivery is priced can be settled, and only once.',
  },
  reopen: { from: ['settled'], to: 'priced', who: ['office'], otherwise: 'Only a settled trip can be reopened.' },
  close: {
    from: ['settled'],
    to: 'closed',
    who: ['office', 'system'],
    otherwise: 'A trip is closed when everything is paid.',
  },
}

/** Why the lorry cannot do this now, or null. */
export const physicalRefusal = (verb: PhysicalVerb, trip: TripState): DomainError | null =>
  moveRefusal('trip', physicalMoves, verb, trip.physicalStatus)

/** Why the paperwork cannot go this way now, or null. */
export const commercialRefusal = (verb: CommercialVerb, trip: TripState): DomainError | null =>
  moveRefusal('trip', commercialMoves, verb, trip.status)

/** Why bags and moisture cannot be recorded or corrected now, or null. The lorry may have left: late work is not lost. */
export const collectRefusal = (trip: TripState): DomainError | null => {
  if (trip.status === 'open' || trip.status === 'returned') return null
  const facts = { status: trip.status }
  return trip.status === 'cancelled'
    ? conflict('trip.is-cancelled', 'This trip was cancelled. Record the bags on another trip.', { facts })
    : conflict('trip.not-open', 'This trip is already submitted. Ask the office to return it for correction.', {
        facts,
      })
}

/** Why a trip cannot be cancelled, or null: only with no bags and while nothing was submitted. Both axes become cancelled. */
export function cancelTripRefusal(trip: TripState): DomainError | null {
  if (trip.bagCount > 0)
    return conflict('trip.has-bags', 'A trip with bags cannot be cancelled. Strike its bags first, or submit it.', {
      facts: { bagCount: trip.bagCount },
    })
  const isEarly = ['assigned', 'loading'].includes(trip.physicalStatus) && ['open', 'returned'].includes(trip.status)
  return isEarly
    ? null
    : conflict('trip.cannot-cancel', 'Only a trip that has not left and is not submitted can be cancelled.', {
        facts: { status: trip.status, physicalStatus: trip.physicalStatus },
      })
}
