import { addDays, type Day, dayOf, startOfDay } from '@/lib/kernel/time'
import { addMonths, type Period } from '../reports/period'

export const frequencies = ['day', 'week', 'month'] as const
export type Frequency = (typeof frequencies)[number]

/** `dayNumber`: weekly 1 Monday to 7 Sunday, monthly 1 to 28. `minuteOfDay` is the organization's clock. */
export type Rhythm = { every: Frequency; dayNumber: number; minuteOfDay: number }

const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7
const fits: Record<Frequency, (day: Day, dayNumber: number) => boolean> = {
  day: () => true,
  week: (day, dayNumber) => weekdayOf(day) === dayNumber,
  month: (day, dayNumber) => Number(day.slice(8)) === dayNumber,
}

/** The first time after `after` at which a schedule is due. */
export function nextDue({ every, dayNumber, minuteOfDay }: Rhythm, timeZone: string, after: Date): Date {
  const today = dayOf(after, timeZone)
  for (let ahead = 0; ahead <= 62; ahead++) {
    const day = addDays(today, ahead)
    if (!fits[every](day, dayNumber)) continue
    const due = new Date(startOfDay(day, timeZone).getTime() + minuteOfDay * 60_000)
    if (due > after) return due
  }
  throw new RangeError('a schedule is due at least once in two months')
}

/** What a mail is about: yesterday, the seven days before, the month before. */
export function periodOf(every: Frequency, dueAt: Date, timeZone: string): Period {
  const today = dayOf(dueAt, timeZone)
  const yesterday = addDays(today, -1)
  if (every === 'day') return { from: yesterday, to: yesterday }
  if (every === 'week') return { from: addDays(today, -7), to: yesterday }
  return { from: addMonths(today, -1), to: addDays(addMonths(today, 0), -1) }
}
