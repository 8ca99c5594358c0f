import { type Actor, isOffice, memberIdOf, roleOf } from '@/lib/access/actor'
import { forbidden } from '@/lib/kernel/errors'
import type { Report } from './reports/report'

/** The rows one may see narrow by the actor: a field manager's own. */
export function onlyMemberOf(actor: Actor): string | null {
  if (isOffice(actor)) return null
  const memberId = memberIdOf(actor)
  if (memberId === null) throw forbidden('report.not-yours', 'Reports are for the office and its field managers.')
  return memberId
}
export const mayRunReports = (actor: Actor): boolean => actor.kind !== 'farmer'
export const maySeeReport = (actor: Actor, report: Pick<Report, 'isOfficeOnly'>): boolean =>
  !report.isOfficeOnly || isOffice(actor)
/** Files are made by the worker alone. */
export const mayMakeFiles = (actor: Actor): boolean => actor.kind === 'system'
export const mayRotateKeys = (actor: Actor): boolean => isOffice(actor)
/** Who is somebody keeps reports: the system has nothing of its own. */
export const mayKeepReports = (actor: Actor): boolean => memberIdOf(actor) !== null
/** Whoever made it, and the owner of the organization. */
export const mayChangeSaved = (actor: Actor, saved: { ownerId: string }): boolean =>
  saved.ownerId === memberIdOf(actor) || roleOf(actor) === 'owner'
