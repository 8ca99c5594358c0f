import type { Ctx } from '@/lib/access/ctx'
import { forbidden, invalid } from '@/lib/kernel/errors'
import { dayOf } from '@/lib/kernel/time'
import { maySeeReport, onlyMemberOf } from '../report-policy'
import { type Period, usualPeriod } from './period'
import type { FilterName, Report, ReportFilters, ReportScope } from './report'

/** Ten years: more is a mistake in typing. */
const MOST_DAYS = 3_660

/**
 * What one asks of a report, made whole.
 * @throws DomainError forbidden for a report of the office; invalid for a filter it does not know or days the wrong way round.
 */
export function scopeOf(
  ctx: Ctx,
  report: Report,
  asked: { from?: string; to?: string; filters: ReportFilters },
  onlyMemberId: string | null = onlyMemberOf(ctx.actor),
): ReportScope {
  if (!maySeeReport(ctx.actor, report)) throw forbidden('report.office-only', 'This report is for the office.')
  const today = dayOf(ctx.now, ctx.organization.timeZone)
  const usual = usualPeriod(report, today)
  const period = {
    from: asked.from ?? (asked.to ? `${asked.to.slice(0, 7)}-01` : usual.from),
    to: asked.to ?? usual.to,
  }
  requireInOrder(period)
  const unknown = Object.keys(asked.filters).filter((name) => !report.filters.includes(name as FilterName))
  if (unknown.length > 0)
    throw invalid(unknown.map((name) => ({ path: `filters.${name}`, message: `This report has no filter ${name}.` })))
  const { timeZone } = ctx.organization
  return { organizationId: ctx.organizationId, timeZone, today, ...period, filters: asked.filters, onlyMemberId }
}

function requireInOrder({ from, to }: Period): void {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  if (days < 0) throw invalid([{ path: 'to', message: 'The last day lies before the first. Change one of them.' }])
  if (days > MOST_DAYS) throw invalid([{ path: 'from', message: 'Choose at most ten years.' }])
}

/** Filters that the report cannot do without and that were not chosen. */
export const missingFilters = (report: Report, scope: ReportScope): FilterName[] =>
  (report.needs ?? []).filter((name) => !scope.filters[name])

/** @throws DomainError invalid, naming what has to be chosen first. */
export function requireFilters(report: Report, scope: ReportScope): void {
  const missing = missingFilters(report, scope)
  if (missing.length > 0)
    throw invalid(missing.map((name) => ({ path: `filters.${name}`, message: `Choose ${filterLabels[name]} first.` })))
}

export const filterLabels: Record<FilterName, string> = {
  fieldManagerId: 'a manager',
  lorryId: 'a lorry',
  farmerId: 'a farmer',
  tripId: 'a trip',
  village: 'a village',
  status: 'a status',
  method: 'a method',
  recordedBy: 'who gave it',
}
