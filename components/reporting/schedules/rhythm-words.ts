import type { Rhythm } from '@/lib/reporting/schedules/due'

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const MINUTES = 60

export const clockOf = (minuteOfDay: number): string =>
  [Math.floor(minuteOfDay / MINUTES), minuteOfDay % MINUTES].map((part) => String(part).padStart(2, '0')).join(':')

/** `07:30` → 450; null for anything else. */
export function minuteOf(clock: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock.trim())
  return match ? Number(match[1]) * MINUTES + Number(match[2]) : null
}

/** `every Monday at 07:30`, with the time that the report is about. */
export function rhythmWords({ every, dayNumber, minuteOfDay }: Rhythm): { when: string; about: string } {
  const at = `at ${clockOf(minuteOfDay)}`
  if (every === 'day') return { when: `every day ${at}`, about: 'the day before' }
  if (every === 'week') return { when: `every ${weekdays[dayNumber - 1]} ${at}`, about: 'the seven days before' }
  return { when: `on day ${dayNumber} of each month ${at}`, about: 'the month before' }
}

/** Addresses as a person types them, with commas, semicolons or lines between. */
export const addressesOf = (typed: string): string[] => typed.split(/[\s,;]+/).filter(Boolean)
