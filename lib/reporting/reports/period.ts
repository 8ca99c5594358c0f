import { addDays, type Day, daysBetween } from '@/lib/kernel/time'
import type { Report } from './report'

export type Period = { from: Day; to: Day }

const monthStart = (day: Day): Day => `${day.slice(0, 7)}-01`
const isMonthEnd = (day: Day): boolean => addDays(day, 1).endsWith('-01')

/** The first day of the month that lies `months` months after the day's own. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10)
}

/** What is shown when nobody chose: this month so far, or twelve months with the running one. */
export function usualPeriod(report: Pick<Report, 'span'>, today: Day): Period {
  if (report.span === 'year') return { from: addMonths(today, -11), to: today }
  return { from: report.span === 'now' ? today : monthStart(today), to: today }
}

/**
 * The period before, of the same length: whole months are compared with whole months, a month so far with the same days
 * of the month before, any other range with as many days.
 */
export function periodBefore({ from, to }: Period): Period {
  if (from !== monthStart(from)) return { from: addDays(from, -1 - daysBetween(from, to)), to: addDays(from, -1) }
  const months = monthsBetween(from, to) + 1
  const start = addMonths(from, -months)
  if (isMonthEnd(to)) return { from: start, to: addDays(from, -1) }
  const sameDay = addDays(addMonths(to, -months), Number(to.slice(8)) - 1)
  const end = addDays(addMonths(to, 1 - months), -1)
  return { from: start, to: sameDay < end ? sameDay : end }
}

const monthsBetween = (from: Day, to: Day): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
