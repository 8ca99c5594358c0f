import { dayOf, formatClock, formatDay } from '@/lib/kernel/time'

/** An instant in the organization's own time: `23 Nov 2026, 09:12`. */
export const moment = (at: string, timeZone: string): string =>
  `${formatDay(dayOf(new Date(at), timeZone))}, ${formatClock(new Date(at), timeZone)}`
