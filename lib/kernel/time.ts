/** A calendar day of the organization's zone, `YYYY-MM-DD`. */
export type Day = string

/** Making a formatter costs a hundred times as much as using it; an organization has one zone. */
const calendars = new Map<string, Intl.DateTimeFormat>()

/** The calendar day of an instant in a zone: (2026-11-22T20:00Z, Asia/Kolkata) → `2026-11-23`. */
export function dayOf(instant: Date, timeZone: string): Day {
  let calendar = calendars.get(timeZone)
  if (!calendar) {
    calendar = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    calendars.set(timeZone, calendar)
  }
  return calendar.format(instant)
}

/** `day` moved by whole days: (`2026-11-30`, 1) → `2026-12-01`. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Whole days from `from` to `to`, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** The instant at which a day begins in a zone. */
export function startOfDay(day: Day, timeZone: string): Date {
  const guess = Date.parse(`${day}T00:00:00Z`)
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(guess)
  const offset = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT'
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(offset)
  const minutes = match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0
  return new Date(guess - minutes * 60_000)
}

const IN_UTC = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/

/**
 * What the database writes for an instant → RFC 3339 with milliseconds: `2026-11-23 15:27:07.9+00` →
 * `2026-11-23T15:27:07.900Z`. A list has many of them: in UTC they are put together from their parts.
 */
export function isoOf(written: string): string {
  const match = IN_UTC.exec(written)
  if (!match) return new Date(written).toISOString()
  return `${match[1]}T${match[2]}.${(match[3] ?? '').slice(0, 3).padEnd(3, '0')}Z`
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2026-11-23` → `23 Nov 2026`, the same on every machine: server and browser may know other short names. */
export function formatDay(day: Day): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`
}

/** An instant as clock time of a zone, `09:12`. */
export function formatClock(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(instant)
}
