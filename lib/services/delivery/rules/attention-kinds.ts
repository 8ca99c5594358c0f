/**
 * late: the trip had been handed in, left or was cancelled · refused: a rule or a right said no · waiting: something it
 * needs is not here · conflict: its id stands for another entry · clash: two phones, one number · exception: cash over a
 * limit, booked · clock: a phone's clock is wrong.
 */
export const attentionKinds = ['late', 'refused', 'waiting', 'conflict', 'clash', 'exception', 'clock'] as const
export type AttentionKind = (typeof attentionKinds)[number]
export const attentionStatuses = ['open', 'applied', 'discarded', 'seen'] as const

/** Parked work is not in the books; the other kinds are, and only want to be seen. */
export const isParked = (kind: string): boolean => !['clash', 'exception', 'clock'].includes(kind)

const LATE = new Set(['trip.already-submitted', 'trip.has-left', 'trip.already-started'])
const MISSING = new Set(['not-found', 'farmer.unknown', 'trip.unknown', 'dependency_rejected'])

/** Why work was refused → how it is shown and whether it may still come right by itself. */
export function kindOf(reason: string): AttentionKind {
  if (reason === 'idempotency_key_reused') return 'conflict'
  if (MISSING.has(reason)) return 'waiting'
  return LATE.has(reason) ? 'late' : 'refused'
}
