import { type Actor, isOffice, memberIdOf } from '@/lib/access/actor'
import type { Report } from './reports/report'

/** The rows one may see narrow by the actor: a field manager's own. */
export const onlyMemberOf = (actor: Actor): string | null => (isOffice(actor) ? null : memberIdOf(actor))
export const mayRunReports = (_actor: Actor): boolean => true
export const maySeeReport = (actor: Actor, report: Pick<Report, 'isOfficeOnly'>): boolean =>
  !report.isOfficeOnly || isOffice(actor)
/** Files are made by the worker alone. */
export const mayMakeFiles = (actor: Actor): boolean => actor.kind === 'system'
