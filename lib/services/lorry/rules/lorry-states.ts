import { conflict, type DomainError } from '@/lib/kernel/errors'
import { type Moves, moveRefusal } from '@/lib/kernel/states'

export const lorryStates = ['available', 'assigned', 'idle', 'maintenance', 'retired'] as const
export type LorryState = (typeof lorryStates)[number]
export type LorryVerb = 'assign' | 'release' | 'park' | 'repair' | 'return' | 'retire'

/** `assign` and `release` follow from trips; the office does the others by hand. */
export const lorryMoves: Moves<LorryVerb, LorryState, 'office' | 'trip'> = {
  assign: {
    from: ['available'],
    to: 'assigned',
    who: ['trip'],
    otherwise: 'This lorry is not available. Choose another, or make it available first.',
  },
  release: { from: ['assigned'], to: 'available', who: ['trip'], otherwise: 'This lorry is on no trip.' },
  park: { from: ['available'], to: 'idle', who: ['office'], otherwise: 'Only an available lorry can be set idle.' },
  repair: {
    from: ['available', 'idle'],
    to: 'maintenance',
    who: ['office'],
    otherwise: 'Only a lorry that is not on a trip can go to maintenance.',
  },
  return: {
    from: ['idle', 'maintenance'],
    to: 'available',
    who: ['office'],
    otherwise: 'Only a lorry that is idle or in maintenance becomes available again.',
  },
  retire: {
    from: ['available', 'idle', 'maintenance'],
    to: 'retired',
    who: ['office'],
    otherwise: 'Only a lorry that is not on a trip can be retired.',
  },
}

/** Why this verb is not possible for a lorry in `status`, or null. */
export const lorryRefusal = (verb: LorryVerb, status: LorryState): DomainError | null =>
  moveRefusal('lorry', lorryMoves, verb, status)

/** Why the office cannot change a lorry's status by hand, or null. To the same status is always possible. */
export function lorryStatusRefusal(from: LorryState, to: LorryState): DomainError | null {
  if (from === to) return null
  const verbs = Object.keys(lorryMoves) as LorryVerb[]
  const verb = verbs.find((name) => lorryMoves[name].to === to && lorryMoves[name].who.includes('office'))
  if (verb) return lorryRefusal(verb, from)
  return conflict('lorry.follows-its-trip', 'A lorry becomes assigned by approving a request, not by hand.', {
    facts: { status: from },
  })
}
