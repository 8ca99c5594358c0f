import { type Actor, memberIdOf, roleOf } from '@/lib/access/actor'

/** An organization comes into being through the sign-up page or a script, before anybody could be signed in. */
export const mayFoundOrganization = (actor: Actor): boolean => actor.kind === 'system'
/** Whoever runs the platform suspends and reopens, by a script on the server; nobody inside an organization can. */
export const mayRunPlatform = (actor: Actor): boolean => actor.kind === 'system'
/** What the sign-in and invitation pages do once a secret was proven. */
export const mayActForNewcomers = (actor: Actor): boolean => actor.kind === 'system'
export const maySeeOrganization = (_actor: Actor): boolean => true
export const mayManageTeam = (actor: Actor): boolean => actor.kind === 'system' || roleOf(actor) === 'owner'
export const mayManageSettings = (actor: Actor): boolean => actor.kind === 'system' || roleOf(actor) === 'owner'
/** Nobody locks himself out by accident. */
export const mayManageMember = (actor: Actor, member: { id: string }): boolean =>
  mayManageTeam(actor) && member.id !== memberIdOf(actor)
/** Own sessions, and the owner everybody's. */
export const mayEndSession = (actor: Actor, session: { memberId: string }): boolean =>
  mayManageTeam(actor) || session.memberId === memberIdOf(actor)
export const maySeeOwn = (actor: Actor): boolean => memberIdOf(actor) !== null
