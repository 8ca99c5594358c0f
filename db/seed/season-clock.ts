import { type Day, dayOf, startOfDay } from '@/lib/kernel/time'

export const ZONE = 'Asia/Kolkata'
const MINUTE_MS = 60_000
/** By four in the afternoon a day's field work is done. */
const WORKING_DAY_MINUTES = 16 * 60

export type SeasonClock = { today: Day; at: (day: Day, minute: number) => Date }

/**
 * Minutes after midnight of a day → instant. Today's minutes are pressed into what has passed of today, so that nothing
 * happens in the future whenever the seed runs.
 */
export function seasonClock(now: Date): SeasonClock {
  const today = dayOf(now, ZONE)
  const elapsedMinutes = (now.getTime() - startOfDay(today, ZONE).getTime()) / MINUTE_MS
  const pressed = Math.min(1, elapsedMinutes / WORKING_DAY_MINUTES)
  const starts = new Map<Day, number>()
  const at = (day: Day, minute: number) => {
    let start = starts.get(day)
    if (start === undefined) {
      start = startOfDay(day, ZONE).getTime()
      starts.set(day, start)
    }
    const instant = start + minute * (day === today ? pressed : 1) * MINUTE_MS
    return new Date(Math.min(Math.round(instant), now.getTime()))
  }
  return { today, at }
}
