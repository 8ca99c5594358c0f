/**
 * Work that was already done in the field and is told now. Nobody can be asked any more: facts are kept, and what a rule
 * would have refused is raised instead.
 */
export type Reported = {
  /** The phone; two phones of one member are told apart by it. */
  deviceId: string
  /** What the phone's clock said when it was done, as it came. */
  recordedAt: Date | null
  /** When it was done by our clock: the phone's, put right when it was more than ten minutes off; never in the future. */
  happenedAt: Date
  /** Our clock minus the phone's at sending, milliseconds; null when the phone did not say its time. */
  clockOffsetMs: number | null
}

export const CLOCK_TOLERANCE_MS = 10 * 60_000

export const isClockWrong = (clockOffsetMs: number | null): boolean =>
  clockOffsetMs !== null && Math.abs(clockOffsetMs) > CLOCK_TOLERANCE_MS

/** When something happened by our clock. A phone cannot report what has not happened yet. */
export function happenedAt(recordedAt: Date | null, clockOffsetMs: number | null, receivedAt: Date): Date {
  if (!recordedAt) return receivedAt
  const shift = isClockWrong(clockOffsetMs) ? clockOffsetMs! : 0
  return new Date(Math.min(recordedAt.getTime() + shift, receivedAt.getTime()))
}
