import { conflict, type DomainError, refused } from '@/lib/kernel/errors'
import { type Moves, moveRefusal } from '@/lib/kernel/states'

export const advanceStates = [
  'requested',
  'approved',
  'rejected',
  'paid',
  'part_recovered',
  'recovered',
  'cancelled',
] as const
export type AdvanceState = (typeof advanceStates)[number]
export type AdvanceVerb = 'approve' | 'reject' | 'pay' | 'cancel'

/** Recovery is no verb of its own: it follows from settling, see `advanceStateOf`. */
export const advanceMoves: Moves<AdvanceVerb, AdvanceState, 'giver' | 'office'> = {
  approve: { from: ['requested'], to: 'approved', who: ['office'], otherwise: 'Only a requested advance is approved.' },
  reject: { from: ['requested'], to: 'rejected', who: ['office'], otherwise: 'Only a requested advance is rejected.' },
  pay: {
    from: ['approved'],
    to: 'paid',
    who: ['giver', 'office'],
    otherwise: 'An advance is paid once, after it is approved.',
  },
  cancel: {
    from: ['requested', 'approved', 'paid', 'part_recovered'],
    to: 'cancelled',
    who: ['giver', 'office'],
    otherwise: 'This advance is already recovered, rejected or cancelled.',
  },
}

export const advanceMoveRefusal = (verb: AdvanceVerb, status: AdvanceState): DomainError | null =>
  moveRefusal('advance', advanceMoves, verb, status)

/** The state of a paid-out advance by its sums, paise. A reversed settlement lowers `recoveredPaise` again. */
export function advanceStateOf(amountPaise: number, recoveredPaise: number, cancelledPaise = 0): AdvanceState {
  const openPaise = amountPaise - recoveredPaise - cancelledPaise
  if (cancelledPaise > 0 && openPaise === 0) return 'cancelled'
  if (openPaise === 0) return 'recovered'
  return recoveredPaise === 0 ? 'paid' : 'part_recovered'
}

const CORRECTION_HOURS = 24
export type Correction = { isOffice: boolean; paidAt: Date | null; now: Date; status: AdvanceState }

/**
 * Why an advance cannot be taken back, or null: a manager within 24 hours while nothing is recovered; the office any
 * time, of the unrecovered part only. Taking back is a reversal, never a change.
 */
export function cancelRefusal({ isOffice, paidAt, now, status }: Correction): DomainError | null {
  const refusal = advanceMoveRefusal('cancel', status)
  if (refusal || isOffice) return refusal
  if (status === 'part_recovered')
    return conflict('advance.part-recovered', 'A part is already recovered. Only the office can take back the rest.')
  const hours = paidAt === null ? 0 : (now.getTime() - paidAt.getTime()) / 3_600_000
  return hours <= CORRECTION_HOURS
    ? null
    : refused('advance.too-late-to-correct', 'More than 24 hours have passed. Ask the office to take it back.')
}
